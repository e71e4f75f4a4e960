import { resolve } from 'node:path';
import type { DraftNote } from '../../campaign/draft/draft-note.ts';
import type { InferRequest } from '../../app/infer-table.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { printable } from '../../report/pretty/printable.ts';
import { ExitCode } from '../exit-code.ts';
import type { Call } from '../run-job.ts';
import { tableWords } from '../table-words.ts';

/** `table infer`: drafts a table's JSON Schema; what it rests on is told beside it. */
export async function tableInfer(request: InferRequest, call: Call): Promise<ExitCode> {
  const { options, surroundings, language } = call;
  const { host, stdout, stderr } = surroundings;
  const target = options.output === undefined || options.output === '-' ? null : resolve(host.cwd, options.output);
  if (target !== null && host.exists(target))
    throw new UsageError(tableWords.isThere, { file: options.output ?? target });
  const { inferTable } = await import('../../app/infer-table.ts');
  const { text, sheet, notes } = await inferTable(host, request);
  if (target === null) stdout.write(text);
  else {
    host.checkWritable([target]);
    host.writeAll([{ path: target, bytes: text }]);
  }
  if (options.quiet === true) return ExitCode.done;
  for (const note of notes) stderr.write(`${line(note, { file: request.file, sheet }, call)}\n`);
  if (target !== null)
    stderr.write(`${tableWords.written[language].replace('{target}', () => printable(options.output ?? ''))}\n`);
  return ExitCode.done;
}

/** `附件.xlsx#Sheet1!F5: …`. */
function line(
  { cell, words }: DraftNote,
  { file, sheet }: { readonly file: string; readonly sheet: string | null },
  { language }: Call,
): string {
  const where = cell === null ? file : `${file}${sheet === null ? '' : `#${sheet}`}!${cell}`;
  return printable(`${where}: ${words[language]}`);
}

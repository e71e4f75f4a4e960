import { dirname, join, relative, resolve } from 'node:path';
import type { Output } from '../../app/host.ts';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import { isInside } from '../../app/seen-from.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { printable } from '../../report/pretty/printable.ts';
import { checkWorkbookEnding } from '../check-endings.ts';
import { checkTargets } from '../check-targets.ts';
import { ExitCode } from '../exit-code.ts';
import { tellDefaults, type Call } from '../run-job.ts';
import { tool } from '../tool.ts';
import { words } from '../words.ts';
import { loadHere } from './load-here.ts';

/** Where the forms go; null where the user did not say. */
export interface TemplateRequest {
  readonly isBlank: boolean;
  readonly output: string | null;
}

/** `template`: a form to fill in for each unit of the roster, or one blank. */
export async function template({ isBlank, output }: TemplateRequest, call: Call): Promise<ExitCode> {
  const { options, surroundings } = call;
  const { host, stdout } = surroundings;
  const loaded = await loadHere(call);
  const run = { host, author: tool().name };
  const { blankForm, checkForms, unitForms } = await import('../../app/write-forms.ts');
  if (isBlank && output === '-') {
    stdout.write(await blankForm(loaded, run));
    return ExitCode.done;
  }
  const target =
    output === null ? join(besides(loaded, call), isBlank ? '空白表样.xlsx' : '表样') : resolve(host.cwd, output);
  if (isInside(host, loaded.returnsFolder, target)) throw new UsageError(words.formsInReturns, { file: target });
  if (isBlank) checkWorkbookEnding(target);
  const outputs = isBlank
    ? [{ path: target, bytes: await blankForm(loaded, run) }]
    : await unitForms(loaded, target, run);
  const paths = outputs.map(({ path }) => path);
  await checkTargets(paths, { host, loaded, reads: [] });
  await checkForms(paths, loaded, run);
  host.makeFolder(isBlank ? dirname(target) : target);
  host.checkWritable(paths);
  host.writeAll(outputs);
  if (options.quiet !== true) tellDefaults(loaded.notes, call);
  stdout.write(written({ target, outputs, isBlank }, call));
  return ExitCode.done;
}

/** Forms lie beside the campaign; without one, in the current folder. */
const besides = ({ campaignFile }: LoadedCampaign, { surroundings: { host } }: Call): string =>
  campaignFile === null ? host.cwd : dirname(campaignFile);

interface Written {
  readonly target: string;
  readonly outputs: readonly Output[];
  readonly isBlank: boolean;
}

function written({ target, outputs, isBlank }: Written, { surroundings: { host }, language }: Call): string {
  const short = relative(host.cwd, target);
  const shown = printable(short.startsWith('..') || short === '' ? target : short);
  const text = isBlank ? words.blankWritten[language] : words.formsWritten[language];
  return `${text.replace('{count}', String(outputs.length)).replace('{target}', () => shown)}\n`;
}

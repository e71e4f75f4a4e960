import type { AcceptanceKey } from '../domain/acceptance.ts';
import { acceptanceKeys, acceptedColumns, acceptedFrom, acceptedHeader } from '../campaign/accepted.ts';
import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { UsageError } from '../findings/usage-error.ts';
import { separatorOf } from '../read/csv.ts';
import { decodeText } from '../read/text-encoding.ts';
import { csvLine } from '../write/csv-line.ts';
import { encodedText } from '../write/encoded-text.ts';
import type { Host } from './host.ts';
import { openOwnFile, ownSheetIn } from './own-sheet.ts';

/** What is written of one explanation. */
export type AcceptanceRecord = Readonly<Record<AcceptanceKey, string>>;

/** Where explanations are recorded. */
export interface AcceptanceFile {
  readonly host: Host;
  /** Absolute. */
  readonly path: string;
  /** As people call it. */
  readonly name: string;
  readonly limits: Limits;
}

/** Adds lines to 核实记录, which is made where it is not there: what stands in it stays as it is, byte for byte. */
export async function recordAcceptances(file: AcceptanceFile, records: readonly AcceptanceRecord[]): Promise<void> {
  const { host } = file;
  const path = host.realPath(file.path);
  host.checkWritable([path]);
  await host.exclusively(path, async () => {
    const bytes = host.exists(path) ? await appended({ ...file, path }, records) : newFile(records);
    host.writeAll([{ path, bytes }]);
  });
}

/** With a byte order mark, without which Excel shows no Chinese. */
function newFile(records: readonly AcceptanceRecord[]): string {
  const lines = [acceptedHeader, ...records.map((record) => acceptanceKeys.map((key) => record[key]))];
  return `\uFEFF${lines.map((fields) => `${csvLine(fields, ',')}\r\n`).join('')}`;
}

async function appended(file: AcceptanceFile, records: readonly AcceptanceRecord[]): Promise<Uint8Array> {
  const { path, name, limits } = file;
  const opened = await openOwnFile(path, name, limits);
  if (opened.kind !== 'csv') throw new UsageError(notCsv, { file: name });
  const columns = acceptedColumns(await ownSheetIn(opened, name, limits), name);
  refuseLoss(columns, records, name);
  const { utf8, encoding } = decodeText(opened.content);
  const text = utf8.toString();
  const [lineEnd = '\r\n'] = /\r\n|\n|\r/u.exec(text) ?? [];
  const lines = records.map(
    (record) =>
      csvLine(
        columns.map((key) => (key === null ? '' : record[key])),
        separatorOf(utf8),
      ) + lineEnd,
  );
  const addition = (/[\r\n]$/u.test(text) ? '' : lineEnd) + lines.join('');
  const encoded = encodedText(addition, encoding);
  if ('foreign' in encoded) throw new UsageError(notInEncoding(encoded.foreign, encoding), { file: name });
  const content = Buffer.concat([opened.content, encoded.bytes]);
  await assertReadBack({ ...opened, content }, file, records);
  return content;
}

/** What the file has no column for would be lost. */
function refuseLoss(
  columns: readonly (AcceptanceKey | null)[],
  records: readonly AcceptanceRecord[],
  file: string,
): void {
  for (const [at, key] of acceptanceKeys.entries()) {
    if (columns.includes(key) || records.every((record) => record[key] === '')) continue;
    const title = acceptedHeader[at] ?? key;
    throw new UsageError(
      { zh: `表头缺少“${title}”一栏，请补上`, en: `the header has no column ${title} (${key}); add it` },
      { file, key },
    );
  }
}

/** A quote that somebody left open would swallow what comes after it. */
async function assertReadBack(
  opened: OpenedFile,
  { name, limits }: AcceptanceFile,
  records: readonly AcceptanceRecord[],
): Promise<void> {
  const read = acceptedFrom(await ownSheetIn(opened, name, limits), name).slice(-records.length);
  const isSame = records.every(({ unit, code, rule }, at) => {
    const line = read[at];
    return line !== undefined && line.unit === unit && line.code === code && line.rule === rule;
  });
  if (!isSame) throw new UsageError(notReadBack, { file: name });
}

const notCsv = {
  zh: '这不是 CSV，无法续写；请在表中直接登记，或另存为 CSV 后在 shuangyong.json 的 accepted 中指明',
  en: 'this is no CSV, and no line can be added to it; enter it there by hand, or save it as CSV and name that in shuangyong.json (accepted)',
};

const notInEncoding = (character: string, encoding: string): UsageError['words'] => ({
  zh: `文件的编码（${encoding}）里没有“${character}”这个字，请把文件另存为 UTF-8`,
  en: `the file is in ${encoding}, which does not have “${character}”; save it as UTF-8`,
});

const notReadBack = {
  zh: '续写的行读不回来，多半是前面有引号没有配对；请先改正',
  en: 'a line that is added cannot be read back, probably because a quote before it is not closed; mend that first',
};

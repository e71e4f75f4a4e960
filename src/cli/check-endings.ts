import { basename, extname } from 'node:path';
import { UsageError } from '../findings/usage-error.ts';
import { endingWords } from './ending-words.ts';

/** Endings that promise a program something else than a workbook or an archive of ours. */
const promised: ReadonlySet<string> = new Set(
  [
    '.csv .tsv .txt .log .json .jsonl .ndjson .sarif .xml .html .htm .md .pdf .doc .docx',
    '.xls .xlsx .xlsm .xlsb .et .ods .zip .tar .gz .tgz .7z .rar',
  ].flatMap((endings) => endings.split(' ')),
);

/** Throws `UsageError` for `-o report.json` of `merge`, which would hold a workbook: elsewhere `-o` names the report. */
export const checkSummaryEnding = (file: string): void => refuse(file, '.xlsx', 'summary');

/** The same for any other workbook. */
export const checkWorkbookEnding = (file: string): void => refuse(file, '.xlsx', 'workbook');

/** Throws `UsageError` for an archive whose name promises another format than ZIP. */
export const checkArchiveEnding = (file: string): void => refuse(file, '.zip', 'archive');

function refuse(file: string, own: string, kind: keyof typeof endingWords): void {
  const ending = extname(file).toLowerCase();
  if (ending !== own && promised.has(ending)) {
    const name = basename(file, extname(file)) + own;
    throw new UsageError(endingWords[kind](name), { file });
  }
}

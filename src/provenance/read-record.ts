import { cellValue, valueText, type RawSheet } from '../domain/raw-sheet.ts';
import { recordFormat, recordHead, recordSheet, type SummaryRecord } from '../domain/summary-record.ts';
import { UsageError } from '../findings/usage-error.ts';
import { DamagedRecord } from './fields.ts';
import { recordReader } from './record-reader.ts';

/** What a summary workbook remembers of itself, whatever program saved it since; null for any other file. Throws `UsageError` for a record that cannot be understood. */
export function recordIn(sheets: readonly RawSheet[], file: string): SummaryRecord | null {
  const sheet = sheets.find(isRecord);
  if (sheet === undefined) return null;
  const [head = [], ...lines] = sheet.rows.map(textsOf);
  if (head[2] !== String(recordFormat)) throw new UsageError(otherFormat, { file });
  try {
    const reader = recordReader();
    for (const texts of lines) reader.take(JSON.parse(texts.join('')));
    return reader.record();
  } catch (error) {
    if (error instanceof DamagedRecord || error instanceof SyntaxError) throw new UsageError(damaged, { file });
    throw error;
  }
}

const isRecord = ({ name, rows: [first] }: RawSheet): boolean =>
  name === recordSheet && first !== undefined && textsOf(first)[0] === recordHead;

const textsOf = ({ contents }: RawSheet['rows'][number]): readonly string[] =>
  contents.map((content) => (content === undefined ? '' : valueText(cellValue(content))));

const damaged = {
  zh: `隐藏的工作表“${recordSheet}”已被改动，无法追溯或核对`,
  en: `its hidden sheet “${recordSheet}” was changed, so that nothing can be traced or verified`,
};

const otherFormat = {
  zh: '是另一版本的程序写的，请用那个版本追溯或核对',
  en: 'it was written by another version of this program; trace or verify it with that one',
};

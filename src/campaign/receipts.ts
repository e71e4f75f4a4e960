import type { Receipt } from '../domain/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { recordsOf, type Headings, type SheetRecord } from './headed-sheet.ts';
import { parseReceivedAt, receivedForms } from './wall-time.ts';

type Key = 'file' | 'unit' | 'received_at' | 'channel';
type Line = SheetRecord<Key>;

const headings: Headings<Key> = {
  file: ['文件名', '文件'],
  unit: ['报送单位', '单位', '单位名称'],
  received_at: ['收到时间', '收文时间'],
  channel: ['报送渠道', '渠道'],
};

/** 收文登记 from its sheet, in its order; throws `UsageError` with cell and key. A sheet without any row has no receipts. */
export function receiptsFrom(sheet: RawSheet, file: string, timezone: string): readonly Receipt[] {
  if (sheet.rows.length === 0) return [];
  const receipts = new Map<string, Receipt>();
  for (const line of recordsOf({ sheet, file }, headings, ['file', 'received_at'])) {
    const receipt = receiptFrom(line, timezone);
    const earlier = receipts.get(receipt.file);
    if (earlier === undefined) receipts.set(receipt.file, receipt);
    else refuseConflict(earlier, receipt, line);
  }
  return [...receipts.values()];
}

const receiptFrom = (line: Line, timezone: string): Receipt => ({
  file: fileOf(line),
  unit: line.text('unit') || null,
  receivedAt: receivedAt(line, timezone),
  channel: line.text('channel') || null,
  at: line.at('file'),
});

/** Relative to the returns folder, with `/`, composed (NFC), without `./` before or `/` behind. */
function fileOf(line: Line): string {
  const path = line.text('file').normalize('NFC').replaceAll('\\', '/');
  const file = path.replace(/^(\.\/+)+/, '').replace(/\/+$/, '');
  if (file === '') throw line.mistake('file', { zh: '文件名不能为空', en: 'the file needs a name' });
  if (!/^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(file)) return file;
  throw line.mistake('file', {
    zh: `“${file}”应为相对于报表文件夹的路径`,
    en: `"${file}": expected a path relative to the folder of returns`,
  });
}

function receivedAt(line: Line, timezone: string): Instant {
  const text = line.text('received_at');
  const instant = parseReceivedAt(text, timezone);
  if (instant !== null) return instant;
  throw line.mistake('received_at', {
    zh: text === '' ? `收到时间不能为空，${receivedForms.zh}` : `“${text}”不是存在的时间，${receivedForms.zh}`,
    en: text === '' ? `the time is blank; ${receivedForms.en}` : `"${text}" is no existing time; ${receivedForms.en}`,
  });
}

/** The same line twice does no harm; two times or two units for one file leave no way to tell which is right. */
function refuseConflict(earlier: Receipt, { file, unit, receivedAt: time }: Receipt, line: Line): void {
  const isSameUnit = unit === earlier.unit;
  if (time === earlier.receivedAt && isSameUnit) return;
  const other = earlier.at.cell ?? '';
  throw line.mistake(isSameUnit ? 'received_at' : 'unit', {
    zh: `“${file}”已在 ${other} 登记，两处不一致，只能保留一处`,
    en: `"${file}" has a receipt at ${other} already, and the two differ; keep one`,
  });
}

import { unguarded } from '../domain/formula-guard.ts';
import type { Instant } from '../domain/instant.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { isReceiptPath, receiptPath, type Receipt, type ReceiptKey } from '../domain/receipt.ts';
import { UsageErrors } from '../findings/usage-error.ts';
import type { SheetRecord } from './headed-sheet.ts';
import { ledgerLines, type Ledger } from './ledger.ts';
import { noTime, parseReceivedAt, receivedForms } from './wall-time.ts';

type Line = SheetRecord<ReceiptKey>;

/** 收文登记. */
export const receiptLedger: Ledger<ReceiptKey> = {
  headings: {
    file: ['文件名', '文件'],
    unit: ['报送单位', '单位', '单位名称'],
    received_at: ['收到时间', '收文时间'],
    channel: ['报送渠道', '渠道'],
    // Not 摘要: that is what registers of documents call the gist of a document.
    sha256: ['SHA-256', 'SHA256'],
    recorded_at: ['登记时间'],
  },
  required: ['file', 'received_at'],
  dispensable: ['unit', 'channel', 'sha256', 'recorded_at'],
  proof: ['file', 'received_at', 'sha256'],
  setting: 'receipts',
};

/** 收文登记 from its sheet, in its order; throws `UsageError` with the cells and keys of all that is wrong. A sheet without any row has no receipts. */
export function receiptsFrom(sheet: RawSheet, file: string, timezone: string): readonly Receipt[] {
  const receipts = new Map<string, Receipt>();
  const mistakes = new UsageErrors();
  for (const line of ledgerLines(sheet, file, receiptLedger)) {
    const receipt = mistakes.attempt(() => receiptFrom(line, timezone));
    if (receipt === null) continue;
    const key = JSON.stringify([receipt.file, receipt.sha256]);
    const earlier = receipts.get(key);
    if (earlier === undefined) receipts.set(key, receipt);
    else mistakes.attempt(() => refuseConflict(earlier, receipt, line));
  }
  mistakes.refuse();
  return [...receipts.values()];
}

const receiptFrom = (line: Line, timezone: string): Receipt => ({
  file: fileOf(line),
  unit: unguarded(line.text('unit')) || null,
  receivedAt: receivedAt(line, timezone),
  channel: line.text('channel') || null,
  sha256: sha256Of(line),
  recordedAt: recordedAt(line, timezone),
  at: line.at('file'),
  unitAt: line.at('unit'),
});

function fileOf(line: Line): string {
  const file = receiptPath(unguarded(line.text('file')));
  if (file === '') throw line.mistake('file', { zh: '文件名不能为空', en: 'the file needs a name' });
  if (isReceiptPath(file)) return file;
  throw line.mistake('file', {
    zh: `“${file}”应为相对于报表文件夹的路径`,
    en: `"${file}": expected a path relative to the folder of returns`,
  });
}

function receivedAt(line: Line, timezone: string): Instant {
  const text = line.text('received_at');
  const instant = parseReceivedAt(text, timezone);
  if (instant !== null) return instant;
  const blank = { zh: `收到时间不能为空，${receivedForms.zh}`, en: `the time is blank; ${receivedForms.en}` };
  throw line.mistake('received_at', text === '' ? blank : noTime(text, receivedForms));
}

/** A clerk may have a column of that name for whatever she likes. */
function recordedAt(line: Line, timezone: string): Instant | null {
  const text = line.text('recorded_at');
  return text === '' ? null : parseReceivedAt(text, timezone);
}

function sha256Of(line: Line): string | null {
  const text = line.text('sha256').toLowerCase();
  if (text === '') return null;
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw line.mistake('sha256', {
    zh: `“${text}”不是 SHA-256（64 位十六进制数）；这一栏由程序填写，手工登记的行请留空`,
    en: `"${text}" is no SHA-256 (64 hexadecimal digits); the program fills this column in, leave it blank in lines of your own`,
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

import { instantText } from '../domain/instant.ts';
import type { Ground, RecordedReceipts } from '../domain/receipt.ts';
import { localTime } from '../domain/zoned-time.ts';
import type { Language, Words } from '../findings/entry.ts';
import { jsonText } from './json-text.ts';
import { printable } from './pretty/printable.ts';

const grounds: Readonly<Record<Ground, Words>> = {
  name: { zh: '文件名中的日期', en: 'date in its name' },
  modified: { zh: '修改时间', en: 'modification time' },
  born: { zh: '存入时间', en: 'time it was put there' },
  seen: { zh: '首次发现', en: 'first seen' },
  moved: { zh: '原已登记，后改名或移动', en: 'recorded before, under another name' },
};

/** Line by line, for people: what was recorded, with the time and what it stands on. */
export function receiptsText(report: RecordedReceipts, language: Language): string {
  const lines = report.receipts.map(({ file, receivedAt, ground }) =>
    [printable(file), localTime(receivedAt, report.timezone), grounds[ground][language]].join('  '),
  );
  return [receiptsLine(report, language), ...lines.map((line) => `  ${line}`), ...receiptsNotes(report, language)]
    .map((line) => `${line}\n`)
    .join('');
}

/** How many were recorded, in one line. */
export function receiptsLine({ name, receipts, known }: RecordedReceipts, language: Language): string {
  const file = printable(name);
  const before = language === 'zh' ? `此前已登记 ${known} 份` : `recorded before: ${known}`;
  if (receipts.length === 0) return language === 'zh' ? `没有新文件，${before}` : `Nothing new; ${before}`;
  return language === 'zh'
    ? `新登记 ${receipts.length} 份，记入 ${file}；${before}`
    : `Recorded in ${file}: ${receipts.length}; ${before}`;
}

/** What should be known about the receipts themselves. */
export function receiptsNotes(
  { name, unnameable, lacksDigests }: RecordedReceipts,
  language: Language,
): readonly string[] {
  const file = printable(name);
  const digests: Words = {
    zh: `${file} 没有“SHA-256”一栏，同名文件换了内容看不出来；请在表头加上这一栏`,
    en: `${file} has no column SHA-256, so that a file saved over another is not noticed; add it to the header`,
  };
  const unnamed = unnameable.map((path): Words => ({
    zh: `没有登记：${printable(path)}（文件名像是文件夹以外的路径，请改名）`,
    en: `not recorded: ${printable(path)} (its name looks like a path that leads elsewhere; rename it)`,
  }));
  return [...(lacksDigests ? [digests] : []), ...unnamed].map((words) => words[language]);
}

/** The same for programs; its schema is `schemas/receipts.schema.json`. */
export function receiptsJson({ name, receipts, known, unnameable }: RecordedReceipts): string {
  const recorded = receipts.map(({ file, unit, receivedAt, sha256, ground }) => ({
    file,
    unit,
    receivedAt: instantText(receivedAt),
    ground,
    sha256,
  }));
  return `${jsonText({ receipts: name, recorded, known, skipped: unnameable })}\n`;
}

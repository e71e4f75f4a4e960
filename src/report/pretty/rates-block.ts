import type { ReportingRates, Summary } from '../../domain/summary.ts';
import type { Block, Screen } from './screen.ts';
import { textTable, type TextCell } from './text-table.ts';

const figures = ['expected', 'received', 'onTime', 'late', 'missing'] as const;

/** 上报率, 及时率 and 合格率 of each category and of all units; each is of the units that must report. */
export function ratesBlock({ blocks, rates: ofAll }: Summary, { options, paint, words }: Screen): Block {
  const columns = [
    { title: words.labels.category, narrowest: 8 },
    ...words.rateTitles.map((title) => ({ title, align: 'right' }) as const),
  ];
  const rows = [
    ...blocks.map(({ category, rates: own }) => ratesRow(category, own)),
    ratesRow(words.labels.total, ofAll),
  ];
  return textTable(columns, rows, { width: options.width, indent: '', paint });
}

const ratesRow = (name: string, of: ReportingRates): readonly TextCell[] => [
  { text: name },
  ...figures.map((figure) => ({ text: String(of[figure]) })),
  ...[of.received, of.onTime, of.accepted].map((part) => ({ text: percent(part, of.expected) })),
];

/** `86.7%`; a dash where nothing is expected. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
}

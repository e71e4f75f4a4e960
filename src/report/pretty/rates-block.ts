import { decimalOfNumber, multiply, toNumber } from '../../domain/decimal.ts';
import { reportingRate } from '../../domain/reporting-rate.ts';
import type { ReportingRates, Summary } from '../../domain/summary.ts';
import { isOfChosen } from '../../findings/unit-choice.ts';
import type { Block, Screen } from './screen.ts';
import { textTable, type TextCell } from './text-table.ts';

const figures = ['expected', 'received', 'onTime', 'late', 'missing'] as const;

/** 上报率, 及时率 and 合格率 of each category that is asked for, and of all units where all are; each is of the units that must report. */
export function ratesBlock({ blocks, rates: ofAll }: Summary, { options, paint, words, choice }: Screen): Block {
  const columns = [
    { title: words.labels.category, narrowest: 8 },
    ...words.rateTitles.map((title) => ({ title, align: 'right' }) as const),
  ];
  const shown = blocks.filter(({ category }) => isOfChosen(category, choice.categories));
  const rows = [
    ...shown.map(({ category, rates: own }) => ratesRow(category, own)),
    ...(choice.categories.length === 0 ? [ratesRow(words.labels.total, ofAll)] : []),
  ];
  return textTable(columns, rows, { width: options.width, indent: '', paint });
}

const ratesRow = (name: string, of: ReportingRates): readonly TextCell[] => [
  { text: name },
  ...figures.map((figure) => ({ text: String(of[figure]) })),
  ...[of.received, of.onTime, of.accepted].map((part) => ({ text: percent(part, of.expected) })),
];

const hundred = decimalOfNumber(100);

/** `86.7%`, rounded as the workbook shows the same rate; a dash where nothing is expected. */
function percent(part: number, expected: number): string {
  const rate = reportingRate(part, expected);
  return rate === null ? '—' : `${toNumber(multiply(rate, hundred)).toFixed(1)}%`;
}

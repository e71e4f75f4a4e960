import { comparedColumns, type LastYear } from '../domain/last-year.ts';
import { fullTitle } from '../domain/table.ts';
import type { Outcome } from '../findings/outcome.ts';
import { lineText } from './cell-text.ts';

/** Names that are said; the rest is in the number. */
const mostNames = 5;

/** What 汇总表 says of its comparison with last year: where the figures are from and what they cover; nothing where the table asks for none. */
export function comparison({ campaign: { table }, lastYear }: Outcome): readonly string[] {
  if (comparedColumns(table).length === 0) return [];
  if (lastYear === undefined) return ['比上年：统计任务没有指明上年的汇总表，未列。'];
  const parts = [
    `上年数取自“${lineText(lastYear.file)}”`,
    '小计的上年数是现属该类各单位之和，含今年未报、退回的',
    `合计的上年数是上年全部单位的合计${ofOthers(lastYear)}`,
    '“—”表示没有可比的数',
    ...ofMeasures(lastYear),
  ];
  return [`比上年：${parts.join('；')}。`];
}

const ofOthers = ({ others }: LastYear): string =>
  others.length === 0 ? '' : `，含名册已没有的 ${others.length} 个（${listed(others)}）`;

const ofMeasures = ({ otherMeasure }: LastYear): readonly string[] =>
  otherMeasure.length === 0 ? [] : [`${listed(otherMeasure.map(fullTitle))}上年的计量单位不能换算，不比`];

const listed = (names: readonly string[]): string =>
  names.slice(0, mostNames).map(lineText).join('、') + (names.length > mostNames ? '等' : '');

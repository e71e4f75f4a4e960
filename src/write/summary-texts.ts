import type { Campaign } from '../domain/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import type { RegisterEntry } from '../domain/register.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { localDay } from '../domain/zoned-time.ts';
import type { Outcome } from '../findings/outcome.ts';
import { bodySize } from './cell-styles.ts';
import { cellText, lineText } from './cell-text.ts';
import { chineseDate } from './chinese-date.ts';
import { widthOf, type Stretch } from './sheet-lines.ts';
import { capacity, textWidth } from './text-width.ts';

/** What stands over 汇总表's header. */
export function notes({ issuer, district, deadline, timezone, table }: Campaign, asOf: Instant): readonly string[] {
  const by = issuer ?? district;
  return [
    ...(by === null ? [] : [`填报单位：${cellText(by)}`]),
    ...(deadline === null ? [] : [`截止日期：${chineseDate(deadline.day)}`]),
    `填报日期：${chineseDate(localDay(asOf, timezone))}`,
    `计量单位：${measureOf(table)}`,
  ];
}

function measureOf(table: Table): string {
  const measures = new Set(reportedColumns(table).flatMap(({ measure }) => measure ?? []));
  const [only] = measures;
  return measures.size === 1 && only !== undefined ? lineText(only) : '见表头';
}

/** What stands behind the 合计, for whoever signs it. */
export function coverage({ register: { entries }, summary: { rates } }: Outcome): string {
  const count = (test: (entry: RegisterEntry) => boolean): number => entries.filter(test).length;
  const included = count((entry) => entry.included);
  const uninvited = count((entry) => entry.included && !entry.unit.required);
  const ofWhich = uninvited === 0 ? '' : `（含非应报 ${uninvited} 个）`;
  const parts = [
    `应报 ${rates.expected} 个单位，已报 ${rates.received} 个，本表汇入 ${included} 个${ofWhich}`,
    ...told('未报', rates.missing),
    ...told(
      '退回未汇入',
      count(({ validity, included: isIn }) => validity === 'rejected' && !isIn),
    ),
    ...told(
      '待核实',
      count(({ validity }) => validity === 'flagged'),
    ),
  ];
  return `说明：${parts.join('；')}。`;
}

const told = (what: string, count: number): readonly string[] => (count === 0 ? [] : [`${what} ${count} 个`]);

const names = ['单位负责人：', '审核人：', '填表人：', '联系电话：', '报出日期：　　　年　　月　　日'];
/** Half-width characters that a name takes when it is written by hand. */
const roomToSign = 10;

/** Where to sign, in lines: one where there is room to sign behind each, else two. */
export function signatures(stretch: Stretch): readonly (readonly string[])[] {
  const needed = names.reduce((total, text) => total + textWidth(text) + roomToSign, 0);
  return needed <= capacity(widthOf(stretch), bodySize) ? [names] : [names.slice(0, 3), names.slice(3)];
}

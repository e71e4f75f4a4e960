import { plainText } from '../domain/plain-text.ts';

/** Whose figures a header's text announces: this period's, or what stands beside them for comparison: 上年同期, 计划, 累计, 增减%. */
export type Period = 'own' | 'other';

const span = '(?:年度?|期|月份?|季度?|半年|次|阶段)';
/** Without 半年: 上半年 is the first half of a year, not the one before. */
const spanBefore = '(?:年度?|期|月份?|季度?|次|阶段)';
const counted = '(?:数|数量|数值|额|值|量|情况)?';
const done = '(?:实际|实有|发生|完成|累计)*';
const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})';
/** Of a year: 上半年, 一季度, 1-6月, 12月末. */
const partOfYear = `(?:[上下]半年|前?${numeral}(?:[-至到~—]${numeral})?(?:个?月份?|季度?)|第?${numeral}季度?)`;
const year = '(?:本|当|今|全)(?:年度?|期|季度?|月)(?:以来)?';

const own = whole(
  `(?:[本当今]${span}|报告期|期末|年末|月末|实际|实有|已?完成)(?:实际|实有|发生|完成|末)*${counted}`,
  '(?:填报|统计)?(?:数量|数值|数额|数|值)|指标值',
);
const other = whole(
  `(?:上|去|前|往)${spanBefore}(?:同期|同月|同季|末|底)?${done}${counted}`,
  `同期${counted}`,
  '(?:同比|环比|同上?期比|(?:与|较|比)(?:上|去|前)(?:年|期|月|季)).{0,8}',
  '增(?:\\(\\+\\))?[、/]?减(?:\\(-\\))?',
  '[±+]?-?(?:增减|增长|增加|减少|增幅|降幅|升降|变化)?(?:率|额|数|量|值|幅度|情况|百分比)?(?:±|\\+-)',
  '(?:±|增减|增长|增加|减少|增幅|降幅|升降|变化)(?:率|额|数|量|值|幅度|情况|百分比)?',
  `(?:${year}|年度|自?年初(?:以来|至今|起)?|(?:1|一)月?[-至~—](?:\\d+|[一二三四五六七八九十]+)月份?)?累计${done}${counted}`,
  `(?:${year}|年度|年初|上级|下达)*(?:计划|目标|任务|预算)(?:任务|目标|下达)?${counted}`,
  '(?:.{0,4}(?:完成|执行)(?:率|比例|百分比|进度)|占比|比重|比例|进度)',
  `(?:期|年|月)初${counted}`,
);

/** 2019年, 2019年度完成数, 2019年上半年, 2019年1-6月累计. Its year, and whether it is a sum from the year's beginning. */
const ofYear = new RegExp(
  `^((?:19|20)\\d{2})(?:年?度?|年?(?:${partOfYear})?[末底]?)(累计)?(?:实际|完成)*(?:数|数量|额|值)?$`,
  'u',
);

function whole(...forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'u');
}

/** Blanks and a measure in brackets included. */
const longestText = 40;

/** Null for a text that says nothing of a period. `years`: those of the table's title; 2019年 beside 2020年 is another period's. */
export function periodOf(text: string, years: ReadonlySet<string>): Period | null {
  if (text.length > longestText) return null;
  const plain = plainText(text)
    .replace(/^\((.+)\)$/u, '$1')
    .replace(/(?:\([^()]*\)|%)$/u, '');
  const [, stated, sum] = ofYear.exec(plain) ?? [];
  if (stated !== undefined)
    return years.size === 0 ? null : !years.has(stated) ? 'other' : sum === undefined ? 'own' : null;
  if (other.test(plain)) return 'other';
  return own.test(plain) ? 'own' : null;
}

/** Whether a heading says no more than the year, or the part of a year, that its figures are of. */
export const isOfYear = (plain: string): boolean => ofYear.test(plain);

const monthOrQuarter = new RegExp(`^((?:19|20)\\d{2})年(?:${numeral}月份?|第?${numeral}季度?)$`, 'u');

/** The year of a heading that is one of its months or quarters, which others beside it may be added to; null for any other. */
export const yearOfPart = (plain: string): string | null => monthOrQuarter.exec(plain)?.[1] ?? null;

/** A title and what is written with it about the period. */
export interface DatedTitle {
  readonly title: string;
  readonly period: Period;
}

/** A word for a period is no longer: 自年初以来累计完成数. */
const longest = 12;

/** `慰问金（上年同期）`, `上年同期慰问金`, `慰问金本期数` → 慰问金 and its period: every way to take them apart, the longest word for a period first. */
export function datedTitles(text: string, years: ReadonlySet<string>): readonly DatedTitle[] {
  const bracketed = [...text.matchAll(/[(\uFF08]([^()\uFF08\uFF09]+)[)\uFF09]/gu)].map(
    ([all, inside = '']): readonly [string, string] => [inside, text.replace(all, '')],
  );
  const plain = plainText(text);
  const most = Math.min(longest, plain.length - 1);
  const joined = Array.from({ length: Math.max(0, most) }, (_, at) => most - at).flatMap(
    (length): readonly (readonly [string, string])[] => [
      [plain.slice(0, length), plain.slice(length)],
      [plain.slice(-length), plain.slice(0, -length)],
    ],
  );
  return [...bracketed, ...joined].flatMap(([word, title]) => {
    const period = title === '' ? null : periodOf(word, years);
    return period === null ? [] : [{ title, period }];
  });
}

/** Whether a header's title says that the cells under it name periods: 时期, 年度. */
export const isPeriodTitle = (title: string): boolean =>
  /^(?:时期|时段|期间|期别|期次|年度|年份|年别|(?:报告|统计|所属|数据)(?:期|期别|时期|期间|年度|年份)|时间(?:段|范围)?)$/u.test(
    plainText(title),
  );

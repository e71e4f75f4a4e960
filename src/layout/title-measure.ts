import { isMeasure } from '../domain/measure.ts';
import { mayBeOf } from '../domain/stated-measure.ts';
import type { Column } from '../domain/table.ts';
import { headerText } from './header-text.ts';
import { isMeasureLabel, isRowOfMeasures, statedMeasure } from './measure-row.ts';
import type { TitleIndex } from './title-index.ts';

/** A measure under the title (`慰问金` over `万元`, or over `（万元）`) is no title, nor is the label of a row of them, unless a column goes by it: 户 under 走访慰问. */
export function withoutMeasures(
  path: readonly string[],
  { meaning }: TitleIndex,
): { readonly titles: readonly string[]; readonly measure: string | null } {
  const isMark = (text: string, at: number): boolean =>
    at > 0 &&
    (isRowOfMeasures([text]) || isMeasureLabel(text)) &&
    meaning(text).name === null &&
    !meaning(text).isGroup;
  const last = path.findLast(isMark);
  return {
    titles: path.filter((text, at) => !isMark(text, at)),
    measure: last === undefined ? null : statedMeasure(last),
  };
}

/** 计量单位 behind the innermost title that states one. 人 in 参加 人 is none where 参加人 is the title, and （户） over 慰问金 is that of another column. */
export function measureIn(titles: readonly string[], column: Column, index: TitleIndex): string | null {
  const stated = titles.map((text, at) =>
    at === titles.length - 1 ? measureOfTitle(text, index) : measureOver(text, column),
  );
  return stated.findLast((measure) => measure !== null) ?? null;
}

const isBracketed = (text: string): boolean => /[)\]】\uFF09]\s*$/u.test(text);

/** What the table's own title has in its brackets, a rate or an explanation, needs no reading. */
function measureOfTitle(text: string, { columnsByName }: TitleIndex): string | null {
  const { key, measure } = headerText(text);
  const isOwn = columnsByName.has(key) && (!isBracketed(text) || !isMeasure(measure ?? ''));
  return isOwn ? null : measure;
}

function measureOver(text: string, column: Column): string | null {
  const { key, measure } = headerText(text);
  const isOwn = column.group.some((name) => headerText(name).key === key);
  return isBracketed(text) && !isOwn && measure !== null && mayBeOf(measure, column.measure ?? '') ? measure : null;
}

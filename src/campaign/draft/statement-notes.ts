import type { ColumnMark, SeenColumn, SeenMeasures } from '../../domain/seen-table.ts';
import type { Words } from '../../findings/entry.ts';
import { note, shown, type DraftNote } from './draft-note.ts';

/** What the summary shows in place of the columns that were left out. */
export function comparedNotes(columns: readonly SeenColumn[], isCompared: readonly boolean[]): readonly DraftNote[] {
  const compared = columns.filter((_, at) => isCompared[at] === true);
  const [first] = compared;
  if (first === undefined) return [];
  const list = listOf(compared);
  return [
    note(
      first.cell,
      `与上年比较（compare）：${list.zh}；汇总表从 previous 所指的上年汇总表取上年数，并算出增减`,
      `compared with last year (compare): ${list.en}; the summary takes last year's figures from the campaign's previous one`,
    ),
  ];
}

/** What a line such as 单位：万元 gave, and what it did not. */
export function givenNotes(
  columns: readonly SeenColumn[],
  measures: SeenMeasures | null,
  given: ReadonlySet<number>,
): readonly DraftNote[] {
  if (measures === null) return [];
  const { text, cell } = measures;
  const list = listOf(columns.filter((_, at) => given.has(at)));
  return given.size === 0
    ? [note(cell, `“${text}”没有用上：各栏已有计量单位，或看不出是哪一栏的`, `"${text}" is used by no column`)]
    : [note(cell, `计量单位按“${text}”（请核对）：${list.zh}`, `measures by "${text}" (look them over): ${list.en}`)];
}

/** The first of some columns with their cells. */
function listOf(columns: readonly SeenColumn[]): Words {
  const list = columns.slice(0, shown).map(({ cell, title, measure }) => `${cell} ${title}${measure ?? ''}`);
  const isCut = columns.length > shown;
  return {
    zh: `${list.join('、')}${isCut ? ` 等 ${columns.length} 栏` : ''}`,
    en: `${list.join(', ')}${isCut ? ` and others, ${columns.length} in all` : ''}`,
  };
}

/** A formula in a title that became no rule. */
export const unclearNote = ({ cell, text }: ColumnMark): DraftNote =>
  note(
    cell,
    `“${text}”没有写成审核关系（不是各栏相加减、计量单位不同，或所指的栏认不出），需要时请自己写在 x-rules`,
    `"${text}" became no rule (it is no sum, its measures differ, or it names columns that are not known): write one in x-rules if it is wanted`,
  );

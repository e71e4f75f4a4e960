import { cellValue, valueText, type RawRow, type RawSheet } from './raw-sheet.ts';

/** The sheet that feedback puts in front of a unit's own: its name, and the first of its texts. */
export const frontName = '审核意见';

/** Titles of its columns, in order. */
export const frontTitles = ['序号', '工作表', '单元格', '栏目', '填报内容', '问题', '如何更正', '严重程度'] as const;

/** Rows in which the titles are looked for: few lines stand above them. */
const mostLines = 10;

/** Whether a sheet is that one, in a file that came back in whatever format: it names the table's columns, and is none of the return. */
export function isFrontSheet({ name, rows: [first, ...others] }: RawSheet): boolean {
  if (name?.startsWith(frontName) !== true || first === undefined || textsOf(first)[0] !== frontName) return false;
  return others.slice(0, mostLines).some((row) => {
    const texts = textsOf(row);
    return frontTitles.every((title, at) => texts[at] === title);
  });
}

const textsOf = ({ contents }: RawRow): readonly string[] =>
  contents.slice(0, frontTitles.length).map((each) => (each === undefined ? '' : valueText(cellValue(each))));

import { plainText } from '../domain/plain-text.ts';
import { simplified } from '../domain/simplified.ts';
import { cellText, type ColumnKinds, type RowCell } from './row-cells.ts';

const note =
  /^(注|附?注释?|备注|附注|说明|(填表|填报|填写|指标|报送)(说明|须知|要求)|指标解释|(填报|统计)口径|(逻辑|审核|勾稽|表内|平衡)关系|数据来源|资料来源)(\d*[:.、]|$)/u;
/** 1.本表一式两份, 2、此项不含…: a number, and what no unit is called. */
const numbered = /^\(?\d{1,2}[).、](?:.*[,;。:、]|本表|此|以上|上述|表中|表内|请|各|统计|填报|不含|含|包括)/u;
/** N/A - Not applicable. */
const abbreviation = /^[a-z./]{1,5}[-–—=:]\p{L}/u;
const mark = /^\s*[①-⑳※*#]/u;
/** Characters from which on a text alone in its row is a sentence. */
const sentence = 30;

/** Whether a text begins a note: 注：…, 说明. */
export const isNoteText = (text: string): boolean => note.test(simplified(plainText(text)));

/** Whether a row without figures is a note, by its first cell. A remark that is all that a row holds stays a remark. */
export function isNoteRow(cells: readonly RowCell[], { reported, numeric }: ColumnKinds): boolean {
  const [first, ...others] = cells;
  if (first === undefined || (reported.has(first.column) && !numeric.has(first.column))) return false;
  const text = cellText(first);
  if (isNoteText(text)) return true;
  if (others.length > 0) return false;
  const plain = plainText(text);
  return (
    mark.test(text) ||
    plain.length >= sentence ||
    plain.endsWith('。') ||
    numbered.test(plain) ||
    abbreviation.test(plain)
  );
}

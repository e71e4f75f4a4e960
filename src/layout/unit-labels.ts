import { cellName } from '../domain/cell-address.ts';
import { isBlankText, plainText } from '../domain/plain-text.ts';
import { simplified } from '../domain/simplified.ts';
import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';
import { isOfficeName } from './row-kind.ts';
import { isNumberedGroup } from './stranger-groups.ts';

/** A unit's name that stands behind a label such as 填报单位： above or below the table. */
export interface UnitLabel {
  readonly name: string;
  /** Of the cell that holds the name; null where it stands in no cell. */
  readonly cell: string | null;
}

// Both widths of colon and bracket: names are kept as they were typed, so the text is not normalised first.
const label =
  /(?:(?:填报|报送|填表|上报)(?:单位|部门)|编[制报]单位|单位名称|(?<!制[表发]|主管|负责)单位(?=[(\uFF08][^)\uFF09]*[章印][^)\uFF09]*[)\uFF09]))(?:[(\uFF08][^)\uFF09]*[)\uFF09])?\s*(?:[:\uFF1A]\s*|$)/u;
const nextLabel =
  /\s*(?:填报|填表|制表|报送|上报|审核|复核|经办|联系|单位|统计|负责|分管|计量)*(?:日期|时间|人|电话|领导|单位)(?:[(\uFF08][^)\uFF09]*[)\uFF09])?\s*[:\uFF1A].*$|\s+[^\s:\uFF1A]+[:\uFF1A].*$|\s+(?:19|20)\d{2}\s*[年./-].*$/su;
const seal = /\s*(?:[(\uFF08]\s*(?:盖章|公章|签章|章)\s*[)\uFF09]|盖章|公章|签章).*$/su;
/** A cell that asks for something itself is no name. */
const otherLabel =
  /[:\uFF1A]|(?:日期|时间|负责人|联系人|填报人|审核人|电话|表\s*号|机关|文\s*号|有效期至?|计量单位|报告期)\s*$/u;

/** Characters of a text in which a label is looked for: what is longer speaks of something else. */
const longest = 300;

/** Every such name in some rows. An empty label takes the next cell to its right. */
export function unitLabels(rows: readonly RawRow[]): readonly UnitLabel[] {
  return rows.flatMap((row) => {
    const cells = textCells(row);
    return cells.flatMap(({ text, column }, at) => {
      // As long as the text itself, so that the name is cut from what was typed.
      const found = label.exec(simplified(text));
      if (found === null) return [];
      const name = nameIn(text.slice(found.index + found[0].length));
      if (name !== '') return [{ name, cell: cellName({ row: row.number, column }) }];
      const beside = cells[at + 1];
      return beside === undefined ||
        (!/[:\uFF1A]/u.test(found[0]) && isOverGroups(cells.slice(at + 1))) ||
        otherLabel.test(simplified(beside.text)) ||
        nameIn(beside.text) === ''
        ? []
        : [{ name: nameIn(beside.text), cell: cellName({ row: row.number, column: beside.column }) }];
    });
  });
}

/** Whether what stands beside 单位名称 are groups of a header, 一、走访慰问 or several words that name no office, and no unit with what else a form asks for. */
function isOverGroups([beside, ...others]: readonly TextCell[]): boolean {
  if (beside === undefined || isNumberedGroup(beside.text)) return true;
  const isWord = ({ text }: TextCell): boolean => !/\d/u.test(text) && !otherLabel.test(simplified(text));
  return others.length > 0 && !isOfficeName(beside.text) && others.every(isWord);
}

/** `城东街道（盖章）  填报日期：…` → `城东街道`; an unfilled ＿＿＿ is none. */
function nameIn(text: string): string {
  const plain = simplified(text);
  const end = Math.min(...[nextLabel, seal].map((mark) => mark.exec(plain)?.index ?? text.length));
  const name = text
    .slice(0, end)
    .replaceAll(/[_\uFF3F]/gu, '')
    .trim();
  return /^[.…/-]*$/u.test(plainText(name)) ? '' : name;
}

interface TextCell {
  readonly text: string;
  readonly column: number;
}

const textCells = (row: RawRow): readonly TextCell[] => {
  const cells: TextCell[] = [];
  row.contents.forEach((content, at) => {
    const text = content === undefined ? '' : valueText(cellValue(content));
    if (!isBlankText(text)) cells.push({ text: text.slice(0, longest), column: at + 1 });
  });
  return cells;
};

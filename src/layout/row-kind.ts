import { isMeasure } from '../domain/measure.ts';
import { isBlankText, plainText } from '../domain/plain-text.ts';
import { cellValue, isFormula, valueText, type RawRow } from '../domain/raw-sheet.ts';

/** What a row under the header is. Only `data` rows hold figures of the return. */
export type RowKind =
  'blank' | 'measures' | 'numbering' | 'band' | 'data' | 'subtotal' | 'total' | 'of-which' | 'footer' | 'stray';

/** What the rows are told apart by. */
export interface RowContext {
  /** Comparable names that stand alone in band rows: the roster's categories. */
  readonly bandNames: ReadonlySet<string>;
  /** Sheet columns (1-based) with figures of the table. */
  readonly figureColumns: ReadonlySet<number>;
  /** True until the first row of another kind: measures and numbering stand right under the header. */
  readonly isUnderHeader: boolean;
  /** True from the signature line or the notes on. */
  readonly isInFooter: boolean;
}

const footerLabel =
  /^(填报|填表|制表|制作|审核|复核|审批|审定|签发|经办|报送|报出|联系|单位|部门|分管|主管|统计|主要)?(单位)?(负责|领导|人员?|单位|日期|时间|电话|手机|盖章|公章|签字|签章|签名)(人|电话|方式)?(签字|签章|签名|盖章)?(\(.*?\))?[::]/u;
const bareLabel =
  /^(填报人|填表人|制表人|审核人|复核人|审批人|负责人|单位负责人|统计负责人|分管领导|联系人|联系电话|填报日期|填表日期|报送日期|经办人)(\(.*?\))?$/u;
const note = /^(注|备注|附注|说明|填表说明|填报说明|填写说明|指标解释|数据来源|资料来源)(\d*[::.、]|$)|^[①-⑳※*#]/u;
const totalName = /^(.{0,8}[^\d])?(合计|总计|共计|总和|累计)(\(.*\))?$/u;
const subtotalName = /小计(\(.*\))?$/u;

/** Tells a row by its own cells; the order of the questions matters. */
export function rowKind(row: RawRow, context: RowContext): RowKind {
  const cells = filledCells(row);
  const [first] = cells;
  if (first === undefined) return 'blank';
  const leading = plainText(first.text);
  if (context.isUnderHeader && isMeasureRow(cells)) return 'measures';
  if (context.isUnderHeader && isNumberingRow(cells)) return 'numbering';
  if (startsFooter(leading, cells)) return 'footer';
  if (context.isInFooter) return cells.some(({ isText }) => isText) ? 'footer' : 'stray';
  return namedKind(leading, cells, context) ?? 'data';
}

interface FilledCell {
  readonly column: number;
  readonly text: string;
  readonly isText: boolean;
}

function filledCells(row: RawRow): readonly FilledCell[] {
  const cells: FilledCell[] = [];
  row.contents.forEach((content, at) => {
    if (content === undefined) return;
    const value = cellValue(content);
    const text = valueText(value);
    const isText = typeof value === 'string' && !/^[\s\d.,+-]+$/u.test(value);
    if (!isBlankText(text) || isFormula(content)) cells.push({ column: at + 1, text, isText });
  });
  return cells;
}

function namedKind(
  leading: string,
  cells: readonly FilledCell[],
  { bandNames, figureColumns }: RowContext,
): RowKind | null {
  if (subtotalName.test(leading)) return 'subtotal';
  if (totalName.test(leading)) return 'total';
  if (leading.startsWith('其中')) return 'of-which';
  const hasFigures = cells.some(({ column }) => figureColumns.has(column));
  if (cells.length === 1 && !hasFigures && bandNames.has(leading)) return 'band';
  return null;
}

const startsFooter = (leading: string, cells: readonly FilledCell[]): boolean =>
  footerLabel.test(leading) ||
  bareLabel.test(leading) ||
  note.test(leading) ||
  (cells.length === 1 && (leading.length >= 30 || leading.endsWith('。')));

const isMeasureRow = (cells: readonly FilledCell[]): boolean =>
  cells.every(({ text }) => /^(计量)?单位:/u.test(plainText(text))) || isRowOfMeasures(cells);

const isRowOfMeasures = (cells: readonly FilledCell[]): boolean =>
  cells.some(({ text }) => isMeasure(unbracketed(text))) &&
  cells.every(({ text }) => isMeasure(unbracketed(text)) || /^(计量单位|单位|—|-|\/)$/u.test(plainText(text)));

const unbracketed = (text: string): string => plainText(text).replace(/^\((.*)\)$/u, '$1');

/** 甲 乙 丙 1 2 3 …: letters of the heavenly stems, then numbers that count up by one. Bare numbers only where there are many. */
function isNumberingRow(cells: readonly FilledCell[]): boolean {
  const marks = cells.map(({ text }) => unbracketed(text)).filter((mark) => !/^(栏次|—|-)$/u.test(mark));
  const numbers = marks.filter((mark) => /^\d{1,3}$/u.test(mark)).map(Number);
  const stems = marks.filter((mark) => /^[甲乙丙丁戊己庚辛壬癸]$/u.test(mark));
  const countsUp = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return numbers.length + stems.length === marks.length && countsUp && numbers.length >= (stems.length > 0 ? 1 : 6);
}

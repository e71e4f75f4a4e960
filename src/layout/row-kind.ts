import { isBlankText, plainText } from '../domain/plain-text.ts';
import { cellValue, isFormula, valueText, type CellValue, type RawRow } from '../domain/raw-sheet.ts';
import { isRowOfMeasures, unbracketed } from './measure-row.ts';
import { spellings } from './title-index.ts';

/** What a row under the header is. Only `data` rows hold figures of the return. */
export type RowKind =
  'blank' | 'measures' | 'numbering' | 'band' | 'data' | 'subtotal' | 'total' | 'of-which' | 'footer' | 'stray';

/** Sheet columns (1-based) by what stands in them. */
export interface ColumnKinds {
  /** Everything that the table asks for but the unit's name. */
  readonly reported: ReadonlySet<number>;
  /** Of those, the ones with numbers. */
  readonly numeric: ReadonlySet<number>;
  readonly serial: ReadonlySet<number>;
  /** The column that names the unit; null where there is none. */
  readonly unit: number | null;
}

/** What the rows are told apart by. */
export interface RowContext {
  /** Comparable names that stand alone in band rows: the roster's categories. */
  readonly bandNames: ReadonlySet<string>;
  readonly columns: ColumnKinds;
  /** True until the first row of another kind: measures and numbering stand right under the header. */
  readonly isUnderHeader: boolean;
  /** True from the signature line or the notes on, until figures stand in a row again. */
  readonly isInFooter: boolean;
}

const footerLabel =
  /^(填报|填表|制表|制作|审核|复核|审批|审定|签发|经办|报送|报出|联系|单位|部门|分管|主管|统计|主要)?(单位)?(负责|领导|人员?|单位|日期|时间|电话|手机|盖章|公章|签字|签章|签名)(人|电话|方式)?(签字|签章|签名|盖章)?(\(.*?\))?[::]/u;
const bareLabel =
  /^(填报人|填表人|制表人|审核人|复核人|审批人|负责人|单位负责人|统计负责人|分管领导|联系人|联系电话|填报日期|填表日期|报送日期|经办人)(\(.*?\))?$/u;
const note = /^(注|备注|附注|说明|填表说明|填报说明|填写说明|指标解释|数据来源|资料来源)(\d*[::.、]|$)/u;
const noteMark = /^\s*[①-⑳※*#]/u;
/** 合计, 全镇合计, 合计(元): a few words before it at most, and no digit. Without the `u` flag, by which `.{0,8}` takes 30 ms to compile. */
const totalName = /^(?:.{0,8}\D)?(?:合计|总计|共计|总和|累计)(?:\(.*\))?$/;
const subtotalName = /小计(\(.*\))?$/u;

/** Tells a row by its own cells; the order of the questions matters. */
export function rowKind(row: RawRow, context: RowContext): RowKind {
  const cells = filledCells(row, context);
  const [first] = cells;
  if (first === undefined) return 'blank';
  return headKind(cells, context) ?? footKind(first, cells, context) ?? namedKind(cells, context) ?? 'data';
}

function headKind(cells: readonly FilledCell[], context: RowContext): RowKind | null {
  if (!context.isUnderHeader) return null;
  if (isMeasureRow(cells.map(textOf))) return 'measures';
  return isNumberingRow(cells, context) ? 'numbering' : null;
}

/** Notes and whatever follows them end where figures stand in a row again. */
function footKind(first: FilledCell, cells: readonly FilledCell[], context: RowContext): RowKind | null {
  if (footerLabel.test(plainText(textOf(first)))) return 'footer';
  if (holdsFigures(cells, context)) return null;
  if (isNote(first, cells, context)) return 'footer';
  if (!context.isInFooter) return null;
  return cells.some(({ isText }) => isText) ? 'footer' : 'stray';
}

interface FilledCell {
  readonly column: number;
  readonly value: CellValue;
  readonly isText: boolean;
}

/** Made when it is asked for: most cells are numbers whose text nobody needs. */
const textOf = ({ value }: FilledCell): string => valueText(value);

/** What somebody filled in: not the numbers of a serial column or a formula over nothing, which forms hold in empty rows too. */
function filledCells(row: RawRow, { columns }: RowContext): readonly FilledCell[] {
  const cells: (FilledCell & { readonly isPrefilled: boolean })[] = [];
  row.contents.forEach((content, at) => {
    if (content === undefined) return;
    const value = cellValue(content);
    const isText = typeof value === 'string' && !/^[\s\d.,+-]+$/u.test(value);
    const isPrefilled =
      (isFormula(content) && (value === 0 || value === '')) || (columns.serial.has(at + 1) && !isText);
    const isBlank = typeof value === 'string' && isBlankText(value);
    if (!isBlank || isFormula(content)) cells.push({ column: at + 1, value, isText, isPrefilled });
  });
  return cells.every(({ isPrefilled }) => isPrefilled) ? [] : cells;
}

function namedKind(cells: readonly FilledCell[], { bandNames, columns }: RowContext): RowKind | null {
  const firstFigure = Math.min(...columns.reported);
  const names = cells
    .filter(({ column }) => column === columns.unit || (column < firstFigure && !columns.reported.has(column)))
    .map((cell) => plainText(textOf(cell)));
  const isBandName = (name: string): boolean => spellings(name).some((each) => bandNames.has(each));
  const total = names.find((name) => totalName.test(name));
  if (names.some((name) => subtotalName.test(name))) return 'subtotal';
  if (total !== undefined) return isBandName(total.replace(/(合计|总计|共计)$/u, '')) ? 'subtotal' : 'total';
  if (names.some((name) => name.startsWith('其中'))) return 'of-which';
  if (names.length < cells.length || !names.some(isBandName)) return null;
  return names.every((name) => isBandName(name) || rank.test(name)) ? 'band' : null;
}

/** 一 or 1 before the name in a band row. */
const rank = /^\(?[一二三四五六七八九十\d]{1,3}\)?[、.]?$/u;

/** Whether most of what stands under numbers begins like a number, and not just one of several. */
function holdsFigures(cells: readonly FilledCell[], { columns: { numeric } }: RowContext): boolean {
  const inNumeric = cells.filter(({ column }) => numeric.has(column));
  const figures = inNumeric.filter(
    (cell) => typeof cell.value === 'number' || /^[+-]?\d/u.test(plainText(textOf(cell))),
  );
  return figures.length >= Math.min(2, numeric.size) && figures.length * 2 > inNumeric.length;
}

/** A remark that is all that a row holds stays a remark. */
function isNote(first: FilledCell, cells: readonly FilledCell[], { columns }: RowContext): boolean {
  const text = textOf(first);
  const leading = plainText(text);
  if (bareLabel.test(leading) || note.test(leading) || noteMark.test(text)) return true;
  const isRemark = columns.reported.has(first.column) && !columns.numeric.has(first.column);
  return cells.length === 1 && !isRemark && (leading.length >= 30 || leading.endsWith('。'));
}

const isMeasureRow = (texts: readonly string[]): boolean =>
  texts.every((text) => /^(计量)?单位:/u.test(plainText(text))) || isRowOfMeasures(texts);

/** 甲 乙 丙 1 2 3=1+2 …: letters of the heavenly stems, then numbers that count up from 1 over all columns with numbers. */
function isNumberingRow(cells: readonly FilledCell[], { columns: { numeric } }: RowContext): boolean {
  const marks = cells.map((cell) => unbracketed(textOf(cell))).filter((mark) => !/^(栏次|—|-)$/u.test(mark));
  const numbers = marks.flatMap((mark) => /^(\d{1,3})(?:=[\d+-]+)?$/u.exec(mark)?.[1] ?? []).map(Number);
  const stems = marks.filter((mark) => /^[甲乙丙丁戊己庚辛壬癸]$/u.test(mark));
  const filled = new Set(cells.map(({ column }) => column));
  return (
    numbers.length + stems.length === marks.length &&
    numbers.every((number, at) => number === at + 1) &&
    numbers.length >= (stems.length > 0 ? 1 : 6) &&
    [...numeric].every((column) => filled.has(column))
  );
}

import { plainText } from '../domain/plain-text.ts';
import { isDatePart, isFormalText, isPageText } from './formal-text.ts';
import { isMeasureLine } from './measure-row.ts';
import { namedKind } from './named-row.ts';
import { isNoteRow, isNoteText } from './note-text.ts';
import { isNumberingRow } from './numbering-row.ts';
import { cellText, figuresIn, namingCells, type ColumnKinds, type RowCell } from './row-cells.ts';
import { purposeOf } from './row-purpose.ts';
import { isSignature, markedUnit } from './signature.ts';

/** What a row under the header is. Only `data` rows hold figures of the return; a `remark` goes on with the remark of the row above, and `other-table` is one of another table below. */
export type RowKind =
  | 'blank'
  | 'header'
  | 'measures'
  | 'numbering'
  | 'band'
  | 'data'
  | 'remark'
  | 'subtotal'
  | 'total'
  | 'of-which'
  /** 上年同期, 计划数: figures of another period than the return's. */
  | 'other-period'
  /** 平均, 占比: worked out of the other rows. */
  | 'derived'
  /** XX镇, 示例: shows how to fill in the table. */
  | 'example'
  /** 作废, 不计入: does not count. */
  | 'void'
  /** 更正前, 原数: another row states it anew. */
  | 'superseded'
  | 'signature'
  | 'footer'
  | 'other-table'
  | 'stray';

/** What the rows are told apart by. */
export interface RowContext {
  /** Comparable names that stand alone in band rows: the roster's categories. */
  readonly bandNames: ReadonlySet<string>;
  /** The number that follows the numbering of the page before; 1 on the first. */
  readonly goesOnAt: number;
  /** Measures that only the table itself names, as `measureKey` spells them. */
  readonly ownMeasures: ReadonlySet<string>;
  /** Plain spellings of the unit's own names and the table's title. */
  readonly formalNames: ReadonlySet<string>;
  /** Those of the table's title. */
  readonly years: ReadonlySet<string>;
  readonly columns: ColumnKinds;
  /** True until the first row of another kind: measures and numbering stand right under the header. */
  readonly isUnderHeader: boolean;
  /** True from the first row of data on. */
  readonly isAfterData: boolean;
  /** Of the row before: notes and signatures go on until figures stand beside a name again. */
  readonly previous: RowKind | null;
  /** True for one text across the table. */
  readonly isBanner: boolean;
  /** True for a row below 其中： that goes on with it. */
  readonly isPart: boolean;
}

/** What a unit's name ends with, where it stands alone in a column of numbers. */
const office = /[\p{Script=Han}](?:街道|[镇乡局委办部院会队站校村]|办公室|办事处|政府|中心|社区|公司)$/u;
const punctuation = /[,;。:]/u;

/** Whether a text may name a reporting unit or a part of one. */
export const isOfficeName = (text: string): boolean => office.test(plainText(text));

/** Tells a row by its own cells (`rowCells`); the order of the questions matters. */
export function rowKind(cells: readonly RowCell[], context: RowContext): RowKind {
  const { columns } = context;
  if (cells.length === 0) return 'blank';
  const head = headKind(cells, context);
  if (head !== null) return head;
  const figures = figuresIn(cells, columns);
  if (isSignatureLine(cells, columns, figures.length > 0)) return 'signature';
  return figures.length > 0
    ? kindWithFigures(cells, figures.length, context)
    : (noteKind(cells, context) ?? named(cells, context) ?? kindWithoutFigures(cells, context));
}

/** A number that no column is numbered with. Spares reading the texts of most first rows. */
const isAmount = ({ value }: RowCell): boolean =>
  typeof value === 'number' && !(Number.isInteger(value) && value >= 0 && value < 1000);

function headKind(
  cells: readonly RowCell[],
  { isUnderHeader, columns, ownMeasures, goesOnAt }: RowContext,
): RowKind | null {
  if (!isUnderHeader || cells.some(isAmount)) return null;
  if (isMeasureLine(cells.map(cellText), ownMeasures)) return 'measures';
  return isNumberingRow(cells, columns, goesOnAt) ? 'numbering' : null;
}

/** Told by its first cell, or by a label where figures should stand. 填报单位：X局 before figures is the unit of a row of data. */
function isSignatureLine(cells: readonly RowCell[], { reported, numeric }: ColumnKinds, hasFigures: boolean): boolean {
  return cells.some((cell, at) => {
    if (!cell.isText) return false;
    const isRemark = reported.has(cell.column) && !numeric.has(cell.column);
    if (at > 0 && isRemark) return false;
    const text = cellText(cell);
    return isSignature(text) && !(at === 0 && hasFigures && markedUnit(text) !== null);
  });
}

/** Figures beside a name are data wherever they stand. */
function kindWithFigures(cells: readonly RowCell[], figures: number, context: RowContext): RowKind {
  const { columns } = context;
  const texts = cells.filter(({ isText }) => isText);
  if (texts.length > 0 && texts.every((cell) => isDatePart(cellText(cell)))) return 'footer';
  if (isLabelAlone(cells, context)) return 'footer';
  const names = namingCells(texts, columns);
  const [name] = names;
  if (name === undefined) return named(cells, context) ?? namelessKind(figures, context);
  if (isNoteText(cellText(name))) return 'footer';
  return named(cells, context) ?? 'data';
}

/** 统计日期：2月5日 below rows of texts alone. */
const isLabelAlone = (cells: readonly RowCell[], { columns, isAfterData, formalNames }: RowContext): boolean =>
  isAfterData &&
  columns.numeric.size === 0 &&
  cells.length === 1 &&
  cells.every(
    (cell) => cell.column <= Math.min(columns.unit ?? Infinity, ...columns.reported) && isFormalText(cell, formalNames),
  );

const named = (cells: readonly RowCell[], { columns, bandNames, years, isPart }: RowContext): RowKind | null =>
  purposeOf(cells, columns, years) ?? namedKind(cells, columns, bandNames) ?? (isPart ? 'of-which' : null);

/** Figures without a name below a signature line or a note may be what is left of a date or a telephone number. */
function namelessKind(figures: number, { isAfterData, previous }: RowContext): RowKind {
  if (previous === 'signature') return 'stray';
  return isFootRow(previous) && isAfterData && figures < 2 ? 'stray' : 'data';
}

/** Notes, pages, and what goes on with a signature line or a note. */
function noteKind(cells: readonly RowCell[], context: RowContext): RowKind | null {
  const { columns, previous, isAfterData, formalNames } = context;
  if (isNoteRow(cells, columns) || cells.every((cell) => isPageText(cellText(cell)))) return 'footer';
  const goesOn = previous === 'signature' || (isFootRow(previous) && !isRowOfTexts(cells, columns, isAfterData));
  if (!goesOn) return null;
  if (!cells.some((cell) => cell.isText || isFormalText(cell, formalNames))) return 'stray';
  return previous === 'signature' ? 'signature' : 'footer';
}

/** A row that nobody can add up: the unit's own where it is the first, else it may be the paper's rather than the table's. */
function kindWithoutFigures(cells: readonly RowCell[], context: RowContext): RowKind {
  const { columns, isAfterData } = context;
  const ofPaper = paperKind(cells, context);
  if (ofPaper !== null) return ofPaper;
  const isOf = ({ column }: RowCell): boolean => columns.reported.has(column) || column === columns.unit;
  if (!cells.some(isOf) && !cells.some(({ column, isText }) => isText && columns.serial.has(column))) return 'stray';
  if (!isAfterData) return 'data';
  if (cells.every(({ isText, column }) => !isText && column === columns.unit)) return 'stray';
  const isRemark = ({ column }: RowCell): boolean => columns.reported.has(column) && !columns.numeric.has(column);
  const isSerial = ({ column, isText }: RowCell): boolean => !isText && columns.serial.has(column);
  return cells.every((cell) => isRemark(cell) || isSerial(cell)) ? 'remark' : 'data';
}

/** What is written across the table, or under it for who signs it. */
function paperKind(cells: readonly RowCell[], context: RowContext): RowKind | null {
  const { isAfterData, isBanner } = context;
  if (isOfPaper(cells, context)) return 'footer';
  const [first, ...others] = cells;
  if (first === undefined || others.length > 0) return null;
  const text = plainText(cellText(first));
  if (isBanner && !(isAfterData && punctuation.test(text))) return 'band';
  return isBanner || isSigner(first, context) ? 'footer' : null;
}

/** Texts as a form has them below its rows, or 区域数：27区 under a total: counts in words, each behind its label. */
function isOfPaper(cells: readonly RowCell[], { formalNames, isAfterData, previous }: RowContext): boolean {
  if (isAfterData && cells.every((cell) => isFormalText(cell, formalNames))) return true;
  const isUnderTotal = previous === 'total' || previous === 'footer';
  return isUnderTotal && cells.every((cell) => cell.isText && /:.*\d/u.test(plainText(cellText(cell))));
}

const isSigner = (cell: RowCell, { columns, isAfterData }: RowContext): boolean =>
  isAfterData && columns.numeric.has(cell.column) && isOfficeName(cellText(cell));

const isFootRow = (kind: RowKind | null): boolean => kind === 'footer' || kind === 'signature' || kind === 'stray';

/** Texts where figures should stand, beside a name or in a return's first row: 红旗村 | 见附件. */
const isRowOfTexts = (cells: readonly RowCell[], columns: ColumnKinds, isAfterData: boolean): boolean =>
  cells.some(({ column }) => columns.numeric.has(column)) &&
  (!isAfterData || namingCells(cells, columns).some(({ isText }) => isText));

import type { CellAddress } from '../domain/cell-address.ts';
import {
  absolute,
  compare,
  decimalOfNumber,
  decimalText,
  equals,
  isDecimal,
  isZero,
  multiply,
  subtract,
  type Decimal,
} from '../domain/decimal.ts';
import {
  cellValue,
  isFormula,
  numberText,
  valueText,
  type CellContent,
  type FormulaContent,
} from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import type { SummaryPart } from '../domain/summary-places.ts';
import type { ShownCell } from '../domain/summary-record.ts';
import { finding, type Finding, type Subject } from '../findings/finding.ts';
import { term, type Fact } from '../findings/terms.ts';
import type { CellFigure } from './formula/evaluate.ts';
import { movedFormula, plainFormula } from './formula/moved-formula.ts';
import type { SheetFigures } from './formula/sheet-figures.ts';
import { plain, type LocatedPart } from './locate.ts';

/** A cell that was written with something, and where it stands. */
export interface CheckedCell {
  /** Now. */
  readonly cell: CellAddress;
  readonly written: ShownCell;
  /** When it was written. */
  readonly rowThen: number;
  readonly columnThen: number;
}

/** The sheet that it stands in. */
export interface CellSurroundings {
  readonly of: SummaryPart['of'];
  readonly grid: SheetGrid;
  readonly figures: SheetFigures;
  readonly parts: readonly LocatedPart[];
}

/** What findings say of it: the row's name and the column's title. */
export interface CellFacts {
  readonly subject: Subject;
  readonly facts: { readonly name: Fact; readonly title: Fact };
}

/** What was done to a cell since it was written. */
export function checkCell(checked: CheckedCell, around: CellSurroundings, told: CellFacts): readonly Finding[] {
  const { cell, written } = checked;
  const content = around.grid.row(cell.row)?.contents[cell.column - 1];
  if (written.formula !== null) return checkFormula({ ...checked, formula: written.formula, content }, around, told);
  const now =
    content !== undefined && isFormula(content) ? `=${content.formula}` : around.grid.shownText(cell.row, cell.column);
  if (isAsWritten(written.value, content, now)) return [];
  const { subject, facts } = told;
  const code = around.of === 'figures' ? 'summary/figure-edited' : 'summary/status-edited';
  return [
    finding(
      code,
      { ...subject, value: now },
      { ...facts, was: said(written.value), now: nowSaid(now, checked, content) },
    ),
  ];
}

/** A figure that was typed as text looks as it did. */
function nowSaid(now: string, { written }: CheckedCell, content: CellContent | undefined): Fact {
  if (now === '') return term('summary-blank');
  const isText = typeof written.value === 'number' && typeof content === 'string';
  return term(isText ? 'summary-text' : 'summary-now', { value: now });
}

function isAsWritten(value: ShownCell['value'], content: CellContent | undefined, now: string): boolean {
  if (content !== undefined && isFormula(content)) return false;
  if (typeof value === 'number')
    return typeof content === 'number' && equals(decimalOfNumber(content), decimalOfNumber(value));
  return plain(now) === plain(value ?? '');
}

interface CheckedFormula extends CheckedCell {
  /** That was written. */
  readonly formula: string;
  /** What stands in the cell now. */
  readonly content: CellContent | undefined;
}

function checkFormula(
  checked: CheckedFormula,
  around: CellSurroundings,
  { subject, facts }: CellFacts,
): readonly Finding[] {
  const { content, formula: was } = checked;
  // A formula that shows nothing reads as nothing.
  if (content === undefined && (checked.written.value ?? '') === '') return [];
  const now = content === undefined ? '' : valueText(cellValue(content));
  const told = { ...subject, value: now };
  if (content === undefined || !isFormula(content))
    return [finding('summary/formula-overwritten', told, { ...facts, was, now: quoted(now) })];
  if (isOtherFormula(content, checked, around))
    return [finding('summary/formula-changed', told, { ...facts, was, now: content.formula })];
  const result = around.figures.result(checked.cell);
  if (result === undefined || isResult(result, content)) return [];
  return [finding('summary/stale-value', told, { ...facts, was: resultText(result), now: said(now) })];
}

/** A program may say of a formula only that it is like its neighbour's; what it gives is looked at all the same. */
function isOtherFormula({ formula: now }: FormulaContent, checked: CheckedFormula, around: CellSurroundings): boolean {
  const moved = expectedFormula(checked, around);
  if (now === '' || [moved, checked.formula].includes(plainFormula(now))) return false;
  return moved !== null || now.includes('#REF!');
}

function expectedFormula(
  { formula, rowThen, columnThen, cell }: CheckedFormula,
  { parts, grid }: CellSurroundings,
): string | null {
  const own = parts.filter((part) => part.grid === grid);
  const rows = new Map(own.flatMap(({ part, rows: now }) => part.rows.map(({ row }, i) => [row, now[i] ?? null])));
  const columns = new Map(
    own.flatMap(({ part, columns: now }) => part.columns.map(({ column }, i) => [column, now[i] ?? null])),
  );
  rows.set(rowThen, cell.row);
  columns.set(columnThen, cell.column);
  return movedFormula(formula, {
    row: (row) => rows.get(row) ?? null,
    column: (column) => columns.get(column) ?? null,
  });
}

function isResult(result: CellFigure, { value }: FormulaContent): boolean {
  if (!isDecimal(result)) return valueText(value) === (result ?? '');
  if (value === null || value === '') return isZero(result);
  return typeof value === 'number' && isShown(decimalOfNumber(value), result);
}

/** The cells that are added may hold less than was added when the summary was written: the last of 15 digits may differ. */
const isShown = (shown: Decimal, result: Decimal): boolean =>
  compare(absolute(subtract(shown, result)), multiply(absolute(result), lastDigit)) <= 0;

const lastDigit = decimalOfNumber(1e-14);

const resultText = (result: CellFigure): Fact => (isDecimal(result) ? decimalText(result) : said(result));

function said(value: string | number | null): Fact {
  if (typeof value === 'number') return numberText(value);
  return value === null || value === '' ? term('summary-blank') : value;
}

const quoted = (now: string): Fact => (now === '' ? term('summary-blank') : term('summary-value', { value: now }));

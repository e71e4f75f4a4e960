import type { Limits } from '../../domain/limits.ts';
import type { MergeRange, RawRow } from '../../domain/raw-sheet.ts';
import { exceeded } from '../../findings/read-failure.ts';
import type { Attributes } from '../xml/parse-xml.ts';
import { attribute, countOf, isOn } from './attribute.ts';
import type { DocumentTable } from './joined-tables.ts';
import { TableGrid, type Joined, type TableCell, type TableRow } from './table-grid.ts';

type Open<Part> = { -readonly [Key in keyof Part]: Part[Key] };
type OpenCell = Open<Omit<TableCell, 'text'>> & { readonly paragraphs: string[] };
type OpenRow = Open<Omit<TableRow, 'cells'>> & { isDeleted: boolean; readonly cells: TableCell[] };

/** Takes in one table's elements. */
export class TableReader implements DocumentTable {
  readonly isNext: boolean;
  /** Whether the elements that come next are the settings of a row. */
  isInSettings = false;

  readonly #grid = new TableGrid();
  readonly #limits: Limits;
  readonly #countCell: () => void;
  #row: OpenRow = emptyRow();
  #cell: OpenCell | null = null;

  /** `countCell` is called for each cell that holds a text. */
  constructor(limits: Limits, isNext: boolean, countCell: () => void) {
    this.#limits = limits;
    this.isNext = isNext;
    this.#countCell = countCell;
  }

  get width(): number {
    return this.#grid.width;
  }

  get height(): number {
    return this.#grid.height;
  }

  get rows(): readonly RawRow[] {
    return this.#grid.rows;
  }

  get merges(): readonly MergeRange[] {
    return this.#grid.merges;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'tc') this.#cell = emptyCell();
    else if (name === 'tr') this.#row = emptyRow();
    else if (name === 'trPr') this.isInSettings = true;
    else if (this.isInSettings) this.#setRow(name, attributes);
    else if (this.#cell !== null) setCell(this.#cell, name, attributes);
  }

  close(name: string): void {
    if (name === 'tc') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'trPr') this.isInSettings = false;
  }

  /** A paragraph of the cell. */
  add(paragraph: string): void {
    this.#cell?.paragraphs.push(paragraph);
  }

  #setRow(name: string, attributes: Attributes): void {
    if (name === 'gridBefore') this.#row.before = countOf(attributes, 0);
    else if (name === 'hidden') this.#row.hidden = isOn(attributes);
    else if (name === 'del') this.#row.isDeleted = true;
  }

  #closeCell(): void {
    if (this.#cell === null) return;
    const { paragraphs, ...cell } = this.#cell;
    const text = paragraphs.join('\n').trim();
    if (text.length > this.#limits.textLength) throw exceeded('textLength', this.#limits);
    if (text !== '') this.#countCell();
    this.#row.cells.push({ ...cell, text });
    this.#cell = null;
  }

  #closeRow(): void {
    if (!this.#row.isDeleted) this.#grid.add(this.#row);
    if (this.#grid.ranges > this.#limits.cells) throw exceeded('cells', this.#limits);
  }
}

const emptyRow = (): OpenRow => ({ before: 0, hidden: false, isDeleted: false, cells: [] });
const emptyCell = (): OpenCell => ({ span: 1, down: 'no', across: 'no', paragraphs: [] });

function setCell(cell: OpenCell, name: string, attributes: Attributes): void {
  if (name === 'gridSpan') cell.span = Math.max(countOf(attributes, 1), 1);
  else if (name === 'vMerge') cell.down = joined(attributes);
  else if (name === 'hMerge') cell.across = joined(attributes);
}

const joined = (attributes: Attributes): Joined => (attribute(attributes, 'val') === 'restart' ? 'first' : 'next');

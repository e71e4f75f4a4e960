import type { CellContent, RawSheet } from '../../domain/raw-sheet.ts';
import { ColumnStyles } from '../column-styles.ts';
import { contentOf, SheetBuilder, type CellTally, type SheetHead } from '../sheet-builder.ts';
import { shownValues } from '../shown-value.ts';
import { lastColumn, lastRow } from '../../domain/cell-address.ts';
import type { Attributes } from '../xml/parse-xml.ts';
import { CellText } from './cell-text.ts';
import { storedValue } from './cell-value.ts';
import { excelFormula } from './excel-formula.ts';
import type { OdsStyles } from './ods-styles.ts';
import { repeated } from './repeated.ts';

/** Dates state themselves in full, so that the calendar does not matter. */
const shown = shownValues(false);

/** Takes in one table, element by element. Rows and cells that are repeated cost nothing where they are empty. */
export class TableHandler {
  hasExternalLinks = false;
  readonly #styles: OdsStyles;
  readonly #sheet: SheetBuilder;
  readonly #columnStyles = new ColumnStyles();
  readonly #text: CellText;
  /** The last of the rows that the present element stands for. */
  #row = 0;
  #rowCount = 1;
  #rowStyle = '';
  #isRowHidden = false;
  #column = 0;
  #lastColumn = 0;
  #cell: Attributes | null = null;

  constructor(styles: OdsStyles, tally: CellTally) {
    this.#styles = styles;
    this.#sheet = new SheetBuilder(tally);
    this.#text = new CellText(tally.limits);
  }

  build(head: SheetHead): RawSheet {
    return this.#sheet.build(head);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#cell !== null) this.#text.open(name, attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(attributes);
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-column') this.#openColumns(attributes);
  }

  close(name: string): void {
    if (this.#cell === null) return;
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell(this.#cell);
    else this.#text.close(name);
  }

  text(characters: string): void {
    if (this.#cell !== null) this.#text.add(characters);
  }

  #openColumns(attributes: Attributes): void {
    const first = this.#lastColumn + 1;
    this.#lastColumn += repeated(attributes['table:number-columns-repeated']);
    this.#columnStyles.add(first, this.#lastColumn, attributes['table:default-cell-style-name'] ?? '');
    if (isHidden(attributes)) this.#sheet.hiddenRanges.push({ min: first, max: this.#lastColumn });
  }

  #openRow(attributes: Attributes): void {
    this.#rowCount = repeated(attributes['table:number-rows-repeated']);
    this.#row += this.#rowCount;
    this.#rowStyle = attributes['table:default-cell-style-name'] ?? '';
    this.#column = 0;
    this.#isRowHidden = isHidden(attributes);
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#text.clear();
  }

  #closeCell(attributes: Attributes): void {
    this.#cell = null;
    const first = this.#column + 1;
    this.#column += repeated(attributes['table:number-columns-repeated']);
    this.#mergeFrom(first, attributes);
    const content = this.#content(attributes, first);
    if (content === null) return;
    const range = { top: this.#row - this.#rowCount + 1, left: first, bottom: this.#row, right: this.#column };
    if (this.#sheet.placeAll(range, content) && this.#isRowHidden) this.#sheet.hideRows(range);
  }

  #content(attributes: Attributes, column: number): CellContent | null {
    const formula = attributes['table:formula'] ?? null;
    if (formula !== null && /'(?:file|https?):/i.test(formula)) this.hasExternalLinks = true;
    const code = attributes['office:value'] === undefined ? '' : this.#codeOf(attributes, column);
    const value = storedValue({ attributes, text: this.#text.text, code }, shown);
    return contentOf(formula === null ? null : excelFormula(formula), value);
  }

  #codeOf(attributes: Attributes, column: number): string {
    const { 'table:style-name': own } = attributes;
    return this.#styles.codeOf(own ?? (this.#rowStyle || (this.#columnStyles.of(column) ?? '')));
  }

  #mergeFrom(left: number, attributes: Attributes): void {
    const columns = repeated(attributes['table:number-columns-spanned']);
    const rows = repeated(attributes['table:number-rows-spanned']);
    if (columns * rows === 1) return;
    const bottom = Math.min(this.#row + rows - 1, lastRow);
    this.#sheet.merge({ top: this.#row, left, bottom, right: Math.min(left + columns - 1, lastColumn) });
  }
}

/** Hidden, or left out by a filter. */
const isHidden = ({ 'table:visibility': visibility }: Attributes): boolean =>
  visibility === 'collapse' || visibility === 'filter';

import type { RawSheet } from '../../domain/raw-sheet.ts';
import { ColumnStyles } from '../column-styles.ts';
import { contentOf, SheetBuilder, type CellTally } from '../sheet-builder.ts';
import type { ShownValue } from '../shown-value.ts';
import { lastColumn, lastRow } from '../../domain/cell-address.ts';
import type { Attributes } from '../xml/parse-xml.ts';
import { a1Formula } from './a1-formula.ts';
import { attribute, countOf } from './attribute.ts';
import { storedValue } from './cell-value.ts';
import type { FormatStyles } from './format-styles.ts';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly styles: FormatStyles;
  readonly shown: ShownValue;
  readonly tally: CellTally;
}

/** Takes in one worksheet, element by element. */
export class WorksheetHandler {
  readonly #name: string;
  readonly #context: SheetContext;
  readonly #sheet: SheetBuilder;
  readonly #columnStyles = new ColumnStyles();
  #visibility: RawSheet['visibility'] = 'visible';
  #row = 0;
  #rowSpan = 0;
  #rowStyle: string | undefined;
  #isRowHidden = false;
  #column = 0;
  #lastColumn = 0;
  #cell: Attributes | null = null;
  #type = '';
  #text = '';
  readonly #elements: ReadonlyMap<string, (attributes: Attributes) => void> = new Map(
    Object.entries({
      Column: (attributes) => this.#openColumns(attributes),
      Row: (attributes) => this.#openRow(attributes),
      Cell: (attributes) => this.#openCell(attributes),
      Data: (attributes) => this.#openData(attributes),
      Comment: () => (this.#target = 'besides'),
      PhoneticText: () => (this.#target = 'besides'),
      Visible: () => (this.#target = 'visible'),
    }),
  );
  /** The element whose text is being read, as far as it matters. */
  #target: 'none' | 'data' | 'visible' | 'besides' = 'none';

  constructor(name: string, context: SheetContext) {
    this.#name = name;
    this.#context = context;
    this.#sheet = new SheetBuilder(context.tally);
  }

  build(): RawSheet {
    return this.#sheet.build({ name: this.#name, visibility: this.#visibility });
  }

  open(name: string, attributes: Attributes): void {
    if (this.#target === 'besides') return;
    this.#elements.get(name)?.(attributes);
    if (this.#target === 'data' && /^(html:)?br$/i.test(name)) this.#text += '\n';
  }

  close(name: string): void {
    if (name === 'Comment' || name === 'PhoneticText') this.#target = 'none';
    else if (this.#target === 'besides') return;
    else if (name === 'Data' || name === 'Visible') this.#target = 'none';
    else if (name === 'Cell') this.#closeCell();
  }

  text(characters: string): void {
    if (this.#target === 'data') this.#text += characters;
    else if (this.#target === 'visible') this.#visibility = visibilities.get(characters.trim()) ?? this.#visibility;
  }

  #openColumns(attributes: Attributes): void {
    const first = countOf(attributes, 'Index') ?? this.#lastColumn + 1;
    this.#lastColumn = first + (countOf(attributes, 'Span') ?? 0);
    this.#columnStyles.add(first, this.#lastColumn, attribute(attributes, 'StyleID') ?? '');
    if (isHidden(attributes, 'Width')) this.#sheet.hiddenRanges.push({ min: first, max: this.#lastColumn });
  }

  #openRow(attributes: Attributes): void {
    this.#row = countOf(attributes, 'Index') ?? this.#row + this.#rowSpan + 1;
    this.#rowSpan = countOf(attributes, 'Span') ?? 0;
    this.#rowStyle = attribute(attributes, 'StyleID');
    this.#isRowHidden = isHidden(attributes, 'Height');
    this.#column = 0;
    if (this.#isRowHidden && this.#row <= lastRow) this.#sheet.hideRows({ top: this.#row, bottom: this.#row });
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#column = countOf(attributes, 'Index') ?? this.#column + 1;
    this.#type = '';
    this.#text = '';
  }

  #openData(attributes: Attributes): void {
    this.#target = 'data';
    this.#type = attribute(attributes, 'Type') ?? 'String';
  }

  #closeCell(): void {
    const attributes = this.#cell ?? {};
    const formula = attribute(attributes, 'Formula');
    const at = { row: this.#row, column: this.#column };
    const value = storedValue({ type: this.#type, text: this.#text }, this.#code(attributes), this.#context.shown);
    const content = contentOf(formula === undefined ? null : a1Formula(formula, at), value);
    if (content !== null) this.#sheet.place(at.row, at.column, content);
    this.#merge(attributes);
    this.#cell = null;
  }

  #code(attributes: Attributes): string {
    if (this.#type !== 'Number') return 'General';
    const byColumn = this.#columnStyles.of(this.#column) ?? 'Default';
    return this.#context.styles.codeOf(attribute(attributes, 'StyleID') ?? this.#rowStyle ?? byColumn);
  }

  #merge(attributes: Attributes): void {
    const across = countOf(attributes, 'MergeAcross') ?? 0;
    const down = countOf(attributes, 'MergeDown') ?? 0;
    const [top, left] = [this.#row, this.#column];
    this.#column += across;
    if (across + down === 0) return;
    this.#sheet.merge({ top, left, bottom: Math.min(top + down, lastRow), right: Math.min(left + across, lastColumn) });
  }
}

const visibilities: ReadonlyMap<string, RawSheet['visibility']> = new Map([
  ['SheetHidden', 'hidden'],
  ['SheetVeryHidden', 'veryHidden'],
]);

const isHidden = (attributes: Attributes, size: string): boolean =>
  attribute(attributes, 'Hidden') === '1' || Number(attribute(attributes, size) ?? '1') === 0;

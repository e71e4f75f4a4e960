import type { Limits } from '../../domain/limits.ts';
import type { CellAddress } from '../../domain/cell-address.ts';
import type { CellContent, CellValue, MergeRange, RawRow } from '../../domain/raw-sheet.ts';
import { exceeded, unreadable } from '../../findings/read-failure.ts';
import { storedValue, type CellContext } from './cell-value.ts';
import type { ColumnRange } from './hidden-columns.ts';
import type { Attributes, Shortcut, XmlHandler } from '../xml/parse-xml.ts';
import { lastColumn, lastRow } from '../../domain/cell-address.ts';
import { columnOf, parseRange, rowOf } from './reference.ts';
import { isTrue } from './workbook.ts';

/** Where the characters that come next belong. */
type Target = 'none' | 'value' | 'formula' | 'inline';

type CellAttributes = Readonly<Partial<Record<'r' | 's' | 't', string | undefined>>>;
type RowAttributes = Readonly<Partial<Record<'r' | 'hidden' | 'ht', string | undefined>>>;

/** `<c r="B2" s="1" t="s"><v>7</v></c>`, as nearly all programs write nearly all cells. Any other form is left to the parser. */
const plainCell =
  /<c(?: r="([A-Z]{1,3})\d{1,7}")?(?: s="(\d{1,9})")?(?: t="([a-zA-Z]{1,9})")?(?:\/>|>(?:<v>([ -%'-;=-\\^-~\u00A0-\uD7FF\uE000-\uFFFD]*)<\/v>)?<\/c>)/y;

/** `</row><row r="7" spans="1:25">`, as they stand between the cells of two rows; of attributes that nobody reads here those that Excel and WPS write. */
const plainRowBreak =
  /<\/row>[ \t\r\n]{0,2}<row r="(\d{1,7})"(?: spans="[\d: ]*")?(?: s="\d*")?(?: customFormat="\w*")?(?: ht="([\d.]*)")?(?: hidden="(\w*)")?(?: customHeight="\w*")?(?: x14ac:dyDescent="[\d.]*")?>/y;

/** Takes in one worksheet's XML, element by element. One object serves all cells, as there may be millions. */
export class SheetHandler implements XmlHandler {
  /** In the order of the part, which need not be ascending. */
  readonly rows: RawRow[] = [];
  readonly merges: MergeRange[] = [];
  readonly hiddenRanges: ColumnRange[] = [];
  /** Numbers that their format shows nothing of. */
  readonly masked: CellAddress[] = [];
  /** Non-empty cells of the workbook so far. */
  cells: number;
  /** The rightmost column that has a cell. */
  width = 0;

  readonly #context: CellContext;
  readonly #limits: Limits;
  /** Whether any style of the workbook is such: hardly ever. */
  readonly #masks: boolean;

  #row = 0;
  #isRowStated = true;
  #isRowHidden = false;
  #contents: (CellContent | undefined)[] = [];

  #isInCell = false;
  #column = 0;
  #type = 'n';
  #style = '0';
  #stored: string | null = null;
  #formula: string | null = null;
  #target: Target = 'none';
  #phonetics = 0;

  readonly shortcut: Shortcut = { within: 'row', depth: 2, take: (text, from) => this.#takeRows(text, from) };

  constructor(context: CellContext, cellsBefore: number) {
    this.#context = context;
    this.#limits = context.parts.limits;
    this.#masks = [...context.styles.values()].includes('masked');
    this.cells = cellsBefore;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#isInCell) this.#openInCell(name);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else this.#openOther(name, attributes);
  }

  close(name: string): void {
    if (this.#isInCell) this.#closeInCell(name);
    else if (name === 'row') this.#closeRow();
  }

  text(characters: string): void {
    if (this.#target === 'none') return;
    if (this.#target === 'formula') this.#formula = (this.#formula ?? '') + characters;
    else {
      this.#stored = (this.#stored ?? '') + characters;
      if (this.#stored.length > this.#limits.textLength) throw exceeded('textLength', this.#limits);
    }
  }

  #openRow({ r: number, hidden, ht: height }: RowAttributes): void {
    this.#isRowStated = number !== undefined;
    this.#startRow(number === undefined ? this.#row + 1 : Number(number));
    this.#isRowHidden = isTrue(hidden) || Number(height ?? '1') === 0;
    this.#contents = [];
    this.#column = 0;
  }

  #startRow(number: number): void {
    if (!(Number.isInteger(number) && number >= 1 && number <= lastRow)) throw unreadable('broken-xml');
    this.#row = number;
  }

  #closeRow(): void {
    const contents = this.#contents;
    if (contents.length > 0) this.rows.push({ number: this.#row, contents, hidden: this.#isRowHidden });
    if (contents.length > this.width) this.width = contents.length;
    this.#contents = [];
  }

  #openCell({ r: name, t: type, s: style }: CellAttributes): void {
    this.#column = name === undefined ? this.#column + 1 : columnOf(name);
    if (this.#column < 1 || this.#column > lastColumn) throw unreadable('broken-xml');
    if (!this.#isRowStated && name !== undefined) this.#startRow(rowOf(name));
    this.#type = type ?? 'n';
    this.#style = style ?? '0';
    this.#stored = null;
    this.#formula = null;
    this.#isInCell = true;
  }

  /** Cells with a value alone, and rows that end with one and begin another, from a place in a row. */
  #takeRows(text: string, from: number): number {
    for (let end = this.#takeCells(text, from); ;) {
      plainRowBreak.lastIndex = end;
      const row = plainRowBreak.exec(text);
      if (row === null) return end;
      const [, r, ht, hidden] = row;
      this.#closeRow();
      this.#openRow({ r, ht, hidden });
      end = this.#takeCells(text, plainRowBreak.lastIndex);
    }
  }

  #takeCells(text: string, from: number): number {
    let end = from;
    // A row that does not state its number has that of its cells.
    if (!this.#isRowStated) return end;
    plainCell.lastIndex = from;
    for (let cell = plainCell.exec(text); cell !== null; cell = plainCell.exec(text)) {
      const [, letters, s, t, value] = cell;
      this.#openCell({ r: letters, s, t });
      if (value !== undefined && value.length > this.#limits.textLength) throw exceeded('textLength', this.#limits);
      this.#stored = value ?? null;
      this.#closeCell();
      end = plainCell.lastIndex;
    }
    return end;
  }

  #openInCell(name: string): void {
    if (name === 'v') {
      this.#target = this.#stored === null ? 'value' : 'none';
      this.#stored ??= '';
    } else if (name === 'f') {
      this.#target = 'formula';
      this.#formula = '';
    } else if (name === 'is') {
      // Where a careless program wrote a value besides, the text is what Excel shows.
      this.#type = 'inlineStr';
      this.#stored = '';
    } else if (name === 'rPh') this.#phonetics++;
    else if (name === 't' && this.#type === 'inlineStr' && this.#phonetics === 0) this.#target = 'inline';
  }

  #closeInCell(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#phonetics--;
    this.#target = 'none';
  }

  #closeCell(): void {
    this.#isInCell = false;
    const value = this.#value();
    if (value === undefined) return;
    if (this.#formula !== null) this.#place({ formula: this.#formula, value });
    else if (value !== null) this.#place(value);
  }

  #place(content: CellContent): void {
    if (++this.cells > this.#limits.cells) throw exceeded('cells', this.#limits);
    this.#contents[this.#column - 1] = content;
    if (this.#masks && this.#context.styles.get(this.#style) === 'masked' && this.#type === 'n')
      this.masked.push({ row: this.#row, column: this.#column });
  }

  #value(): CellValue | undefined {
    return storedValue({ type: this.#type, style: this.#style, stored: this.#stored }, this.#context);
  }

  #openOther(name: string, { ref, min, max, hidden, width }: Attributes): void {
    if (name === 'mergeCell') {
      const range = parseRange(ref ?? '');
      if (range !== null) this.merges.push(range);
      if (this.merges.length > this.#limits.cells) throw exceeded('cells', this.#limits);
    } else if (name === 'col' && (isTrue(hidden) || Number(width ?? '1') === 0)) {
      this.hiddenRanges.push({ min: Number(min), max: Number(max) });
    }
  }
}

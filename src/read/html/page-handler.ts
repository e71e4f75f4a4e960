import { unreadable } from '../../findings/read-failure.ts';
import { SheetBuilder, type CellTally } from '../sheet-builder.ts';
import { cellContent, type Attributes } from './cell-content.ts';
import { blockBorder, lineBreak, plainLines, withoutMarks } from './plain-lines.ts';
import type { StyleSheet } from './style-sheet.ts';
import { TableGrid, type Lines, type Place } from './table-grid.ts';

/** What all pages of a file share. */
export interface PageContext {
  readonly styles: StyleSheet;
  readonly tally: CellTally;
}

/** A cell whose text is being read. */
interface OpenCell {
  readonly place: Place;
  readonly attributes: Attributes;
  text: string;
}

/** A table that is being read, in a cell of the one before it in the list or in none. */
interface OpenTable {
  readonly grid: TableGrid;
  cell: OpenCell | null;
}

/** Elements inside one another: sloppy pages leave thousands open. */
const deepest = 10_000;

const unseen = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template', 'object', 'rt', 'rp']);
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'center',
  'hr',
  'pre',
  'caption',
  'form',
  'dd',
  'dt',
]);

/** Takes in one page, element by element. Where tags are missing a cell ends at the next cell, row or table. */
export class PageHandler {
  readonly sheet: SheetBuilder;
  hasTable = false;
  readonly #context: PageContext;
  readonly #lines: Lines = { last: 0 };
  readonly #tables: OpenTable[] = [];
  /** Of each open element, whether it hides what is in it. */
  readonly #open: ('shown' | 'hiding' | 'unseen')[] = [];
  #hiding = 0;
  #unseen = 0;
  /** The text of the style sheet that is open, which may come in pieces; null where none is. */
  #css: string | null = null;
  #text = '';

  constructor(context: PageContext) {
    this.#context = context;
    this.sheet = new SheetBuilder(context.tally);
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.#open.length > deepest) throw unreadable('too-complex');
    if (name === 'style') this.#css = '';
    const { isHidden } = this.#context.styles.lookOf(attributes);
    this.#enter(name, attributes, isHidden);
    if (this.#unseen === 0) this.#openVisible(name, attributes, isHidden);
  }

  onclosetag(name: string): void {
    if (this.#css !== null) this.#context.styles.add(this.#css);
    this.#css = null;
    const kind = this.#open.pop();
    if (kind === 'hiding') this.#hiding--;
    if (kind === 'unseen') this.#unseen--;
    else if (this.#unseen === 0) this.#closeVisible(name);
  }

  ontext(text: string): void {
    if (this.#css !== null) this.#css += text;
    else if (this.#unseen === 0) this.#add(withoutMarks(text));
  }

  onend(): void {
    while (this.#tables.length > 0) this.#closeTable();
    this.#closeLine();
  }

  get #cell(): OpenCell | null {
    return this.#tables.at(-1)?.cell ?? null;
  }

  /** What is hidden inside a cell is not part of its text; hidden rows and tables are read, and known to be hidden. */
  #enter(name: string, attributes: Attributes, isHidden: boolean): void {
    const isHiddenText = isHidden && this.#cell !== null && !isTablePart(name);
    const isUnchosen = name === 'option' && attributes['selected'] === undefined;
    const isUnseen = unseen.has(name) || isUnchosen || isHiddenText;
    this.#open.push(isUnseen ? 'unseen' : isHidden ? 'hiding' : 'shown');
    if (isUnseen) this.#unseen++;
    else if (isHidden) this.#hiding++;
  }

  #openVisible(name: string, attributes: Attributes, isHidden: boolean): void {
    if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th') this.#openCell(attributes, isHidden);
    else if (name === 'col') this.#tables.at(-1)?.grid.addColumns(attributes['span'], isHidden);
    else if (name === 'br') this.#add(lineBreak);
    else if (name === 'input') this.#add(typedText(attributes));
    else if (blocks.has(name)) this.#add(blockBorder);
  }

  #closeVisible(name: string): void {
    if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th' || name === 'tr') this.#closeCell();
    else if (blocks.has(name)) this.#add(blockBorder);
  }

  #add(text: string): void {
    const cell = this.#cell;
    if (cell !== null) cell.text += text;
    // Between the cells of a table there is white space, and in bad pages a text that browsers put before it.
    else this.#text += text;
  }

  #openTable(): void {
    this.hasTable = true;
    this.#closeLine();
    this.#tables.push({ grid: new TableGrid(this.sheet, this.#lines), cell: null });
  }

  /** A row outside of any table belongs to one whose beginning is lost. */
  #openRow(): void {
    if (this.#tables.length === 0) this.#openTable();
    this.#closeCell();
    this.#tables.at(-1)?.grid.openRow(this.#hiding > 0);
  }

  #openCell(attributes: Attributes, isHidden: boolean): void {
    if (this.#tables.length === 0) this.#openTable();
    this.#closeCell();
    const table = this.#tables.at(-1);
    const place = table?.grid.openCell(attributes);
    if (table === undefined || !place) return;
    if (isHidden) this.sheet.hiddenRanges.push({ min: place.column, max: place.column });
    table.cell = { place, attributes, text: '' };
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.cell === null) return;
    const { place, attributes, text } = table.cell;
    table.cell = null;
    const { code } = this.#context.styles.lookOf(attributes);
    const content = cellContent(attributes, plainLines(text), code);
    if (content !== null) this.sheet.place(place.row, place.column, content);
  }

  #closeTable(): void {
    this.#closeCell();
    this.#tables.pop()?.grid.close();
  }

  /** What stands between tables, a line each. */
  #closeLine(): void {
    const lines = plainLines(this.#text).split('\n');
    this.#text = '';
    for (const line of lines) if (line !== '') this.sheet.place(++this.#lines.last, 1, line);
  }
}

const isTablePart = (name: string): boolean => /^(table|thead|tbody|tfoot|tr|td|th|col|colgroup)$/.test(name);

/** What is typed into a form that was saved with its page. */
const typedText = ({ type = 'text', value = '' }: Attributes): string =>
  /^(text|number|date|tel)?$/i.test(type) ? withoutMarks(value) : '';

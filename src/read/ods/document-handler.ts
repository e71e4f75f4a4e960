import type { Limits } from '../../domain/limits.ts';
import type { RawSheet } from '../../domain/raw-sheet.ts';
import { exceeded } from '../../findings/read-failure.ts';
import { CellTally } from '../sheet-builder.ts';
import type { Attributes, XmlHandler } from '../xml/parse-xml.ts';
import type { OdsStyles } from './ods-styles.ts';
import { TableHandler } from './table-handler.ts';

/** Takes in a document's content: its styles, then its tables. */
export class DocumentHandler implements XmlHandler {
  readonly sheets: RawSheet[] = [];
  readonly styles: OdsStyles;
  /** Whether it refers to other workbooks. */
  hasExternalLinks = false;
  readonly #tally: CellTally;
  #table: TableHandler | null = null;
  /** Tables in tables, which no spreadsheet has and a hostile file may. */
  #depth = 0;
  #head: Pick<RawSheet, 'name' | 'visibility'> = { name: '', visibility: 'visible' };

  constructor(styles: OdsStyles, limits: Limits) {
    this.styles = styles;
    this.#tally = new CellTally(limits);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.#openTable(attributes);
    else if (this.#table === null) this.styles.open(name, attributes);
    else if (name === 'table:table-source') this.hasExternalLinks = true;
    else this.#table.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'table:table') this.#closeTable();
    else if (this.#table === null) this.styles.close(name);
    else this.#table.close(name);
  }

  text(characters: string): void {
    if (this.#table === null) this.styles.text(characters);
    else this.#table.text(characters);
  }

  #openTable({ 'table:name': name = '', 'table:style-name': style = '' }: Attributes): void {
    if (this.#depth++ > 0) return;
    this.#head = { name, visibility: this.styles.isHiding(style) ? 'hidden' : 'visible' };
    this.#table = new TableHandler(this.styles, this.#tally);
  }

  #closeTable(): void {
    if (--this.#depth > 0 || this.#table === null) return;
    this.hasExternalLinks ||= this.#table.hasExternalLinks;
    // What other workbooks said is kept in tables of such names, for formulas to use.
    if (!/^'.*'#/.test(this.#head.name ?? '')) this.sheets.push(this.#table.build(this.#head));
    this.#table = null;
    const { limits } = this.#tally;
    if (this.sheets.length > limits.sheets) throw exceeded('sheets', limits);
  }
}

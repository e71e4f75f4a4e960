import type { Limits } from '../../domain/limits.ts';
import { exceeded } from '../../findings/read-failure.ts';
import type { Attributes, XmlHandler } from '../xml/parse-xml.ts';
import { isOn, setLast } from './attribute.ts';
import { ParagraphText } from './paragraph-text.ts';
import { TableReader } from './table-reader.ts';

/** What a document does not show: deleted and moved text, phonetics above a word, how it was formatted before; the settings of a paragraph; and a text box as old programs draw it, which says the same again. */
const leftOut = /^(del|moveFrom|rt|pPr)$|PrChange$|:Fallback$/;

/** 续表, （续上表）: what stands over the rest of a table. */
const continued = /^[(\uFF08]?(?:续上?表|接上[表页])[一二三四五六七八九十\d]*[)\uFF09]?[:\uFF1A]?$/u;

/** Takes in a document's XML, element by element. A table that stands in another's cell is a table of its own, and not part of that cell's text. */
export class DocumentHandler implements XmlHandler {
  /** In the order in which they begin. */
  readonly tables: TableReader[] = [];
  /** Texts outside tables and in text boxes, in order; blank ones are left out. */
  readonly paragraphs: string[] = [];

  readonly #limits: Limits;
  /** Where paragraphs go, the innermost last: a table, or null for a text box, which is no part of the cell that it floats over. */
  readonly #places: (TableReader | null)[] = [];
  readonly #texts: ParagraphText[] = [];
  /** Content controls around this place, and whether each only says what is to be filled in. */
  readonly #controls: boolean[] = [];
  /** Depth inside an element that is left out. */
  #skipped = 0;
  #cells = 0;
  /** Whether the last thing outside tables was a table, blank lines left aside. */
  #isBelowTable = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || this.#isLeftOut(name)) this.#skipped++;
    else if (name === 'p') this.#texts.push(new ParagraphText(this.#limits));
    else if (name === 'tbl') this.#openTable();
    else if (name === 'txbxContent') this.#places.push(null);
    else if (name === 'sdt') this.#controls.push(false);
    else if (name === 'showingPlcHdr') setLast(this.#controls, isOn(attributes));
    else {
      this.#texts.at(-1)?.open(name, attributes);
      this.#places.at(-1)?.open(name, attributes);
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (name === 'p') this.#place(this.#texts.pop()?.text.trim() ?? '');
    else if (name === 'tbl' || name === 'txbxContent') this.#places.pop();
    else if (name === 'sdt') this.#controls.pop();
    else {
      this.#texts.at(-1)?.close(name);
      this.#places.at(-1)?.close(name);
    }
  }

  text(characters: string): void {
    if (this.#skipped === 0 && !this.#controls.includes(true)) this.#texts.at(-1)?.add(characters);
  }

  /** In the settings of a row `del` says that the whole row was deleted. */
  #isLeftOut(name: string): boolean {
    return leftOut.test(name) && !(name === 'del' && this.#places.at(-1)?.isInSettings === true);
  }

  #openTable(): void {
    const isNext = this.#isBelowTable && this.#places.length === 0;
    const table = new TableReader(this.#limits, isNext, () => this.#countCell());
    this.#isBelowTable = true;
    this.tables.push(table);
    this.#places.push(table);
    if (this.tables.length > this.#limits.sheets) throw exceeded('sheets', this.#limits);
  }

  #place(paragraph: string): void {
    const table = this.#places.at(-1) ?? null;
    if (table !== null) table.add(paragraph);
    else if (paragraph !== '') {
      this.paragraphs.push(paragraph);
      this.#isBelowTable &&= continued.test(paragraph);
    }
  }

  #countCell(): void {
    if (++this.#cells > this.#limits.cells) throw exceeded('cells', this.#limits);
  }
}

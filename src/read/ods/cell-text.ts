import type { Limits } from '../../domain/limits.ts';
import { exceeded } from '../../findings/read-failure.ts';
import type { Attributes } from '../xml/parse-xml.ts';

/** Elements in a cell whose text is not the cell's: notes, pictures, and the reading above a word. The root's own prefix is left out of names. */
const besides = new Set(['annotation', 'draw:frame', 'draw:g', 'draw:custom-shape', 'text:ruby-text', 'text:note']);

/** Gathers the text of one cell: its paragraphs, a line each. */
export class CellText {
  readonly #limits: Limits;
  #text = '';
  #paragraphs = 0;
  #depth = 0;
  #besidesDepth = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  clear(): void {
    this.#text = '';
    this.#paragraphs = 0;
    this.#depth = 0;
    this.#besidesDepth = 0;
  }

  get text(): string {
    return this.#text;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#besidesDepth > 0 || besides.has(name)) this.#besidesDepth++;
    else if (name === 'text:p' || name === 'text:h') this.#openParagraph();
    else if (name === 'text:s') this.#append(' '.repeat(spaces(attributes['text:c'])));
    else if (name === 'text:tab') this.#append('\t');
    else if (name === 'text:line-break') this.#append('\n');
  }

  close(name: string): void {
    if (this.#besidesDepth > 0) this.#besidesDepth--;
    else if (name === 'text:p' || name === 'text:h') this.#depth--;
  }

  add(characters: string): void {
    if (this.#depth > 0 && this.#besidesDepth === 0) this.#append(characters.replaceAll(/[\t\r\n ]+/g, ' '));
  }

  #openParagraph(): void {
    if (this.#paragraphs++ > 0) this.#append('\n');
    this.#depth++;
  }

  /** A few bytes may stand for a thousand spaces. */
  #append(characters: string): void {
    this.#text += characters;
    if (this.#text.length > this.#limits.textLength) throw exceeded('textLength', this.#limits);
  }
}

const spaces = (count = '1'): number => Math.min(Math.max(Number(count) || 1, 1), 1000);

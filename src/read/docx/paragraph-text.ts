import type { Limits } from '../../domain/limits.ts';
import { exceeded } from '../../findings/read-failure.ts';
import type { Attributes } from '../xml/parse-xml.ts';
import { attribute, isOn, setLast } from './attribute.ts';

/** The text of one paragraph as its reader sees it: without hidden words, and with the results of fields instead of their codes. */
export class ParagraphText {
  text = '';

  readonly #limits: Limits;
  /** Runs around this place, and whether each is hidden. */
  readonly #runs: boolean[] = [];
  /** Fields around this place, and whether each is at its code still. */
  readonly #fields: boolean[] = [];
  /** How many of them are. */
  #codes = 0;
  #isText = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'r') this.#runs.push(false);
    else if (name === 'vanish') setLast(this.#runs, isOn(attributes));
    else if (name === 't' || name === 'm:t') this.#isText = true;
    else if (name === 'fldChar') this.#turnField(attribute(attributes, 'fldCharType'));
    else this.#append(characterOf(name, attributes));
  }

  close(name: string): void {
    if (name === 'r') this.#runs.pop();
    else if (name === 't' || name === 'm:t') this.#isText = false;
  }

  add(characters: string): void {
    if (this.#isText) this.#append(characters);
  }

  #append(characters: string): void {
    if (this.#runs.at(-1) === true || this.#codes > 0) return;
    this.text += characters;
    if (this.text.length > this.#limits.textLength) throw exceeded('textLength', this.#limits);
  }

  #turnField(type: string | null): void {
    if (type === 'begin') this.#codes++;
    else if (this.#fields.pop() === true) this.#codes--;
    if (type === 'begin' || type === 'separate') this.#fields.push(type === 'begin');
  }
}

/** What an element shows by itself; a page ends no line of a text. */
function characterOf(name: string, attributes: Attributes): string {
  if (name === 'tab' || name === 'ptab') return ' ';
  if (name === 'br') return attribute(attributes, 'type') === 'page' ? '' : '\n';
  if (name === 'cr') return '\n';
  return name === 'noBreakHyphen' ? '-' : '';
}

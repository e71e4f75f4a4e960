import { exceeded } from '../../findings/read-failure.ts';
import type { Limits } from '../../domain/limits.ts';
import { unescapeText } from './escaped-text.ts';
import type { Shortcut, XmlHandler } from '../xml/parse-xml.ts';
import type { Parts } from '../xml/parts.ts';

/** The texts that cells refer to by number. The runs of a rich text are joined; its phonetic reading is left out. */
export function readSharedStrings(bytes: Buffer, { parse, limits }: Parts): readonly string[] {
  const handler = new StringsHandler(limits);
  parse(bytes, handler);
  return handler.strings;
}

/** `<si><t>走访户数</t></si>`, as nearly all programs write nearly all texts. Any other form is left to the parser. */
const plainText = /<si><t(?: xml:space="preserve")?>([ -%'-;=-\\^-~\u00A0-\uD7FF\uE000-\uFFFD]*)<\/t><\/si>/y;

class StringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  readonly #limits: Limits;
  #current = '';
  #isText = false;
  #phonetics = 0;

  readonly shortcut: Shortcut = { within: 'sst', depth: 2, take: (text, from) => this.#takeTexts(text, from) };

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string): void {
    if (name === 't') this.#isText = this.#phonetics === 0;
    else if (name === 'rPh') this.#phonetics++;
    else if (name === 'si') this.#current = '';
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#phonetics--;
    else if (name === 'si') this.#add(this.#current);
  }

  text(characters: string): void {
    if (!this.#isText) return;
    this.#current += characters;
    if (this.#current.length > this.#limits.textLength) throw exceeded('textLength', this.#limits);
  }

  /** Texts without entities or runs, from a place in the list. */
  #takeTexts(text: string, from: number): number {
    let end = from;
    plainText.lastIndex = from;
    for (let found = plainText.exec(text); found !== null; found = plainText.exec(text)) {
      const [, characters = ''] = found;
      if (characters.length > this.#limits.textLength) throw exceeded('textLength', this.#limits);
      this.#add(characters);
      end = plainText.lastIndex;
    }
    return end;
  }

  #add(text: string): void {
    this.strings.push(unescapeText(text));
    if (this.strings.length > this.#limits.cells) throw exceeded('cells', this.#limits);
  }
}

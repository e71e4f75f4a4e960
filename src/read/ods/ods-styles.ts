import type { Attributes, XmlHandler } from '../xml/parse-xml.ts';

/** Takes in the styles of a document: which number formats its cells have, and what they hide. */
export class OdsStyles implements XmlHandler {
  /** Number format codes, as Excel writes them, by the name of the number style. */
  readonly #codes = new Map<string, string>();
  readonly #cellStyles = new Map<string, CellStyle>();
  readonly #hidingTables = new Set<string>();
  #style: Attributes = {};
  #numberStyle: Attributes | null = null;
  #code = '';
  #isText = false;

  open(name: string, attributes: Attributes): void {
    if (this.#numberStyle !== null) this.#openInNumberStyle(name, attributes);
    else if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:table-properties') this.#readVisibility(attributes);
    else if (isNumberStyle(name)) this.#openNumberStyle(attributes);
  }

  close(name: string): void {
    this.#isText = false;
    if (!isNumberStyle(name) || this.#numberStyle === null) return;
    this.#codes.set(this.#numberStyle['style:name'] ?? '', this.#code);
    this.#numberStyle = null;
  }

  text(characters: string): void {
    if (!this.#isText) return;
    // In Excel's codes a percent sign in quotes would be a mere text.
    this.#code += characters.replaceAll('"', '').replaceAll(/[^%]+/g, (words) => `"${words}"`);
  }

  /** The number format code of a cell's style, `General` where it has none. */
  codeOf(style: string): string {
    const seen = new Set<string>();
    for (let name = style; !seen.has(name); name = this.#cellStyles.get(name)?.parent ?? '') {
      const code = this.#codes.get(this.#cellStyles.get(name)?.numberStyle ?? '');
      if (code !== undefined) return code;
      seen.add(name);
    }
    return 'General';
  }

  /** Whether a table of this style is not shown. */
  isHiding(style: string): boolean {
    return this.#hidingTables.has(style);
  }

  #openStyle(attributes: Attributes): void {
    this.#style = attributes;
    const { 'style:name': name = '', 'style:family': family } = attributes;
    if (family !== 'table-cell') return;
    this.#cellStyles.set(name, {
      numberStyle: attributes['style:data-style-name'],
      parent: attributes['style:parent-style-name'],
    });
  }

  #readVisibility({ 'table:display': display }: Attributes): void {
    if (display === 'false') this.#hidingTables.add(this.#style['style:name'] ?? '');
  }

  #openNumberStyle(attributes: Attributes): void {
    this.#numberStyle = attributes;
    this.#code = '';
  }

  #openInNumberStyle(name: string, attributes: Attributes): void {
    this.#isText = name === 'number:text' || name === 'number:currency-symbol';
    if (name !== 'number:number') return;
    const scale = Math.round(Math.log10(Number(attributes['number:display-factor'] ?? '1')) / 3);
    this.#code += `0${','.repeat(scale > 0 && scale < 7 ? scale : 0)}`;
  }
}

interface CellStyle {
  readonly numberStyle: string | undefined;
  readonly parent: string | undefined;
}

/** Dates and truth values say themselves what they are; a percentage's sign is a text of its style. */
const isNumberStyle = (name: string): boolean =>
  name === 'number:number-style' || name === 'number:percentage-style' || name === 'number:currency-style';

import type { Attributes } from '../xml/parse-xml.ts';
import { attribute } from './attribute.ts';
import { formatCode } from './cell-value.ts';

interface Style {
  readonly parent: string | undefined;
  code?: string;
}

/** Which number format a style gives its cells. */
export class FormatStyles {
  readonly #styles = new Map<string, Style>();
  #present: Style = { parent: undefined };

  open(name: string, attributes: Attributes): void {
    if (name === 'Style') this.#openStyle(attributes);
    else if (name === 'NumberFormat') {
      const format = attribute(attributes, 'Format');
      if (format !== undefined) this.#present.code = formatCode(format);
    }
  }

  /** The code of a style's number format; `General` where neither it nor a style that it is made from has one. */
  codeOf(style: string): string {
    const seen = new Set<Style>();
    let present = this.#styles.get(style);
    while (present !== undefined && !seen.has(present)) {
      if (present.code !== undefined) return present.code;
      seen.add(present);
      present = this.#styles.get(present.parent ?? 'Default');
    }
    return 'General';
  }

  #openStyle(attributes: Attributes): void {
    this.#present = { parent: attribute(attributes, 'Parent') };
    this.#styles.set(attribute(attributes, 'ID') ?? '', this.#present);
  }
}

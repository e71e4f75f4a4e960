/** What of a cell's look matters: its number format, and that it is not shown. */
export interface Look {
  /** Excel's code; null where none is stated. */
  readonly code: string | null;
  readonly isHidden: boolean;
}

/** Characters of a page's style sheets that are looked at. */
const most = 2 ** 20;

/** The classes of a page's style sheets. */
export class StyleSheet {
  readonly #classes = new Map<string, Look>();
  #length = 0;

  /** Takes in `.xl65 { mso-number-format:"0%" }` and the like; selectors of more than one class are passed over. */
  add(css: string): void {
    const taken = css.slice(0, most - this.#length);
    this.#length += taken.length;
    for (const rule of taken.replaceAll(/<!--|-->/g, '').split('}')) {
      const [selectors = '', declarations = ''] = rule.split('{');
      const look = lookOf(declarations);
      if (look.code === null && !look.isHidden) continue;
      for (const selector of selectors.split(',')) {
        const [, name] = /^\s*\w*\.([\w-]+)\s*$/.exec(selector) ?? [];
        if (name !== undefined) this.#classes.set(name, look);
      }
    }
  }

  /** The look of an element; its own style goes before that of its classes. */
  lookOf({ style = '', class: classes = '', hidden }: Readonly<Record<string, string>>): Look {
    const own = lookOf(style);
    const looks = [own, ...classes.split(/\s+/).map((name) => this.#classes.get(name))];
    return {
      code: looks.find((look) => look !== undefined && look.code !== null)?.code ?? null,
      isHidden: hidden !== undefined || looks.some((look) => look?.isHidden),
    };
  }
}

const plain: Look = { code: null, isHidden: false };

function lookOf(declarations: string): Look {
  if (declarations === '') return plain;
  const [, format] = /mso-number-format\s*:\s*("[^"]*"|'[^']*'|[^;]*)/i.exec(declarations) ?? [];
  return {
    code: format === undefined ? null : formatCode(format),
    isHidden: /(?:^|[;\s])display\s*:\s*none/i.test(declarations),
  };
}

/** `"0\.00\0022万元\0022"` → `0.00"万元"`; formats that have a name are those of dates, numbers and percentages. */
function formatCode(format: string): string {
  const text = format.trim().replaceAll(/^["']|["']$/g, '');
  const code = text.replaceAll(/\\([\da-f]{4})|\\(.)/gi, (_, hex?: string, character = '') =>
    hex === undefined ? String(character) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (/^percent$/i.test(code)) return '0.00%';
  if (/ (date|time)$/i.test(code)) return 'yyyy/m/d h:mm';
  return /^[a-z ]+$/i.test(code) && !/^[ymdhs]+$/i.test(code) ? 'General' : code;
}

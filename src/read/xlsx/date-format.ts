import type { Parts } from './parts.ts';

/** Numbers (`s`) of the cell styles that show a date or a time. */
export type DateStyles = ReadonlySet<string>;

/** Number formats that every workbook has (ECMA-376 part 1, 18.8.30), with those of East Asian editions. */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format's code shows a date or a time: `yyyy"年"m"月"` does, `[Red]0.00` and `0"户"` do not. */
export function isDateCode(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|[_*]./g, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replaceAll(/general|e[+-]/gi, '');
  return /[ymdhs]|aaa|上午|下午/i.test(bare);
}

/** Reads which cell styles show a date, from the part of the workbook that holds its styles. */
export function readDateStyles(bytes: Buffer, { parse }: Parts): DateStyles {
  const custom = new Map<string, boolean>();
  const styles = new Set<string>();
  let number = 0;
  let isCellFormats = false;
  parse(bytes, {
    open(name, { numFmtId: id = '0', formatCode: code = '' }) {
      if (name === 'numFmt') custom.set(id, isDateCode(code));
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) {
        if (custom.get(id) ?? isBuiltIn(Number(id))) styles.add(String(number));
        number++;
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
    text() {},
  });
  return styles;
}

import { isMasking, numberDisplay, type NumberDisplay } from '../number-display.ts';
import type { Parts } from '../xml/parts.ts';
import { isBuiltInDate, isDateCode } from './date-format.ts';

/** Cell styles by their number (`s`) that show a stored number as something else: a date, a number with a measure behind it, or nothing at all. Most workbooks have few, or none. */
export type CellStyles = ReadonlyMap<string, Exclude<Show, 'plain'>>;

/** Reads the styles of cells from the part of the workbook that holds them. */
export function readCellStyles(bytes: Buffer, { parse }: Parts): CellStyles {
  const custom = new Map<string, string>();
  const shows = new Map<string, Show>();
  const styles = new Map<string, Exclude<Show, 'plain'>>();
  let number = 0;
  let isCellFormats = false;
  parse(bytes, {
    open(name, { numFmtId: id = '0', formatCode: code = '' }) {
      if (name === 'numFmt') custom.set(id, code);
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) {
        const show = shows.get(id) ?? showOf(id, custom.get(id));
        shows.set(id, show);
        if (show !== 'plain') styles.set(String(number), show);
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

/** Of the number formats that every workbook has, those that show a stored number as another one. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['9', '0%'],
  ['10', '0.00%'],
]);

type Show = 'plain' | 'date' | 'masked' | NumberDisplay;

/** `code`: where the workbook gives that number format one of its own. */
function showOf(id: string, code: string | undefined): Show {
  if (code === undefined ? isBuiltInDate(Number(id)) : isDateCode(code)) return 'date';
  if (code !== undefined && isMasking(code)) return 'masked';
  return numberDisplay(code ?? builtIn.get(id) ?? '') ?? 'plain';
}

import type { CellEntry } from '../../../domain/cell-entry.ts';
import { formatSections } from '../../number-format.ts';
import { isBuiltInDate, isDateCode } from '../date-format.ts';

/** Number formats that every workbook has, by number (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
};

/** Anything. */
export const open: CellEntry = {
  takes: null,
  places: null,
  step: null,
  bounds: {},
  isChecked: false,
  formula: null,
  choices: null,
};

/** What a number format asks: `0` whole numbers, `0.00` two places, `@` text; null for General and what is shown as something else, such as 10%. */
export function formatEntry(id: string, custom: string | undefined): CellEntry | null {
  const isDate = custom === undefined ? isBuiltInDate(Number(id)) : isDateCode(custom);
  return isDate ? { ...open, takes: 'date' } : codeEntry(custom ?? builtIn[id] ?? '');
}

function codeEntry(code: string): CellEntry | null {
  const [section] = formatSections(code);
  if (section === undefined || /general|通用/iu.test(code)) return null;
  if (section.isText) return { ...open, takes: 'text' };
  const isShownOtherwise = section.isPercent || section.thousands > 0;
  return section.hasNumber && !isShownOtherwise ? figureEntry(placesIn(code)) : null;
}

const figureEntry = (places: number): CellEntry => ({ ...open, takes: places === 0 ? 'integer' : 'number', places });

/** Of the section for numbers that are not below nothing. */
const placesIn = (code: string): number => /^[^;.]*\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;

import type { BoundKeyword, CellEntry } from '../../../domain/cell-entry.ts';
import { open } from './format-entry.ts';

/** `<dataValidation>` as it stands in a sheet. */
export interface Validation {
  readonly type: string;
  readonly operator: string;
  /** `formula1` and `formula2`. */
  readonly formulas: readonly string[];
}

type Bounds = CellEntry['bounds'];

/** Anything, of what is checked. */
const checked: CellEntry = { ...open, isChecked: true };

type ListIn = (range: string) => readonly string[] | null;

/** What a validation asks of a value, as far as it can be said in a JSON Schema; null where it asks nothing. `listIn`: the texts of a range. */
export const validationEntry = (validation: Validation, listIn: ListIn): CellEntry | null =>
  Object.hasOwn(kinds, validation.type) ? (kinds[validation.type]?.(validation, listIn) ?? null) : null;

const kinds: Readonly<Record<string, (validation: Validation, listIn: ListIn) => CellEntry | null>> = {
  whole: (validation) => ({ ...checked, takes: 'integer', places: 0, bounds: figureBounds(validation) }),
  decimal: (validation) => ({ ...checked, takes: 'number', bounds: figureBounds(validation) }),
  date: () => ({ ...checked, takes: 'date' }),
  textLength: (validation) => ({ ...checked, takes: 'text', bounds: lengths(validation) }),
  list: ({ formulas: [list = ''] }, listIn) => {
    const choices = /^".*"$/su.test(list) ? list.slice(1, -1).split(',') : (listIn(list) ?? []);
    return choices.length === 0 ? null : { ...checked, choices: choices.map((each) => each.trim()) };
  },
  custom: ({ formulas: [formula = ''] }) => customEntry(formula),
};

/** Least and most that a spreadsheet keeps whole: bounds that far out are none. */
const farthest = 999_999_999_999_999;

const keywords: Readonly<Record<string, readonly BoundKeyword[]>> = {
  between: ['minimum', 'maximum'],
  greaterThanOrEqual: ['minimum'],
  greaterThan: ['exclusiveMinimum'],
  lessThanOrEqual: ['maximum'],
  lessThan: ['exclusiveMaximum'],
};

function figureBounds({ operator, formulas }: Validation): Bounds {
  const isEqual = operator === 'equal';
  const limits = isEqual ? [formulas[0], formulas[0]] : formulas;
  const named: readonly BoundKeyword[] = isEqual ? ['minimum', 'maximum'] : (keywords[operator] ?? []);
  return Object.fromEntries(
    named.flatMap((keyword, at) => {
      const limit = Number(limits[at]);
      return limits[at] === undefined || limits[at] === '' || !(Math.abs(limit) < farthest) ? [] : [[keyword, limit]];
    }),
  );
}

const longest = 32_767; // what a cell holds

function lengths(validation: Validation): Bounds {
  const { minimum, maximum } = figureBounds(validation);
  return {
    ...(minimum !== undefined && minimum > 0 ? { minLength: minimum } : {}),
    ...(maximum !== undefined && maximum < longest ? { maxLength: maximum } : {}),
  };
}

const number = String.raw`(-?\d+(?:\.\d+)?)`;
const signs: readonly (readonly [RegExp, BoundKeyword])[] = [
  [new RegExp(`[A-Z]\\d+>=${number}`), 'minimum'],
  [new RegExp(`[A-Z]\\d+>${number}`), 'exclusiveMinimum'],
  [new RegExp(`[A-Z]\\d+<=${number}`), 'maximum'],
  [new RegExp(`[A-Z]\\d+<${number}`), 'exclusiveMaximum'],
];

/** `AND(ISNUMBER(F5),F5>=0,ROUND(F5,4)=F5)`: the conditions of one figure; any other formula asks what no schema says. */
function customEntry(formula: string): CellEntry | null {
  const text = formula.replaceAll(/[$\s]/g, '');
  const inside = /^AND\((.*)\)$/.exec(text)?.[1];
  const conditions = inside ?? text;
  if (!conditions.startsWith('ISNUMBER(')) return null;
  const found = signs.flatMap(([sign, keyword]) => {
    const limit = sign.exec(conditions)?.[1];
    return limit === undefined ? [] : [[keyword, Number(limit)] as const];
  });
  return { ...checked, ...figureWords(conditions, inside !== undefined), bounds: Object.fromEntries(found) };
}

/** A number alone may be a date: the format says. */
function figureWords(conditions: string, isFigure: boolean): Pick<CellEntry, 'takes' | 'places' | 'step'> {
  if (/INT\(([A-Z]+\d+)\)=\1/.test(conditions)) return { takes: 'integer', places: 0, step: null };
  const places = /ROUND\([A-Z]+\d+,(\d+)\)=/.exec(conditions)?.[1];
  const step = new RegExp(`ABS\\([A-Z]+\\d+/${number}-`).exec(conditions)?.[1];
  return {
    takes: isFigure ? 'number' : null,
    places: places === undefined ? null : Number(places),
    step: step === undefined ? null : Number(step),
  };
}

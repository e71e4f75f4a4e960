/** What a cell asks of whoever fills it in, as its number format and its data validation say. */
export interface CellEntry {
  /** Null where neither says. */
  readonly takes: 'integer' | 'number' | 'date' | 'text' | null;
  /** Decimal places that its format or its validation allows; null where nothing limits them. */
  readonly places: number | null;
  /** What a figure must be a multiple of, where that is no power of ten. */
  readonly step: number | null;
  readonly bounds: Readonly<Partial<Record<BoundKeyword, number>>>;
  /** Whether a validation says so, which refuses anything else; a number format only shows what it would like. */
  readonly isChecked: boolean;
  /** What works it out, also where nothing has come of it yet; null where nothing does. */
  readonly formula: string | null;
  /** The values of its list; null where it has none. */
  readonly choices: readonly string[] | null;
}

/** JSON Schema's keywords for bounds of figures and of texts. */
export type BoundKeyword = 'minimum' | 'exclusiveMinimum' | 'maximum' | 'exclusiveMaximum' | 'minLength' | 'maxLength';

/** What the cells of a sheet ask, by 1-based row and column; null for a cell that asks nothing. */
export type EntriesOf = (row: number, column: number) => CellEntry | null;

export const nothingAsked: EntriesOf = () => null;

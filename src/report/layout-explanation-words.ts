import type { ExplainedCell, ExplainedOrientation, ExplainedRow, MeasureDifference } from './layout-explanation.ts';

/** How many files and sheets were explained. */
export interface ExplanationTally {
  readonly files: number;
  readonly withTable: number;
  readonly withoutTable: number;
  readonly unreadable: number;
  readonly ignored: number;
}

/** Every word that an explanation of layouts says of itself, in one language. */
export interface LayoutWords {
  readonly comma: string;
  readonly orientations: Readonly<Record<ExplainedOrientation, string>>;
  readonly rows: Readonly<Record<ExplainedRow, string>>;
  readonly cells: Readonly<Record<ExplainedCell, string>>;
  /** What was chosen: how the sheet holds the table, and how much of it. */
  readonly chosen: (way: string, isAsked: boolean) => string;
  readonly found: (found: number, wanted: number) => string;
  readonly others: (ways: readonly (readonly [way: string, found: number])[]) => string;
  readonly label: (name: string, cell: string | null) => string;
  readonly noLabel: string;
  readonly hidden: string;
  readonly hiddenTable: string;
  readonly emptySheet: string;
  readonly noTable: string;
  readonly noTitles: string;
  /** What stands at the beginning of such a sheet. */
  readonly beginning: (texts: readonly string[]) => string;
  /** `count`: of different titles; `examples`: as `A3“慰问金”`. */
  readonly someTitles: (count: number, examples: readonly string[]) => string;
  readonly place: (cell: string | null, text: string) => string;
  /** Rows `4–6` or columns `B`. */
  readonly rowSpans: (spans: string) => string;
  readonly columnSpans: (spans: string) => string;
  readonly moreSpans: (spans: string, count: number) => string;
  /** Headings of the parts. */
  readonly missingTitle: (count: number, header: string | null) => string;
  readonly headerTitle: (place: string | null) => string;
  readonly rowsTitle: (isTurned: boolean) => string;
  readonly cellsTitle: (count: number) => string;
  readonly required: string;
  readonly optional: string;
  /** Columns that need not be there. */
  readonly optionalColumns: (titles: readonly string[]) => string;
  readonly perhaps: (place: string) => string;
  readonly unclear: (place: string) => string;
  readonly duplicate: (title: string, other: string) => string;
  readonly ambiguous: (titles: readonly string[]) => string;
  readonly otherPeriod: (title: string | null) => string;
  readonly serial: string;
  readonly unknown: string;
  readonly measured: (title: string, difference: MeasureDifference) => string;
  readonly noRows: string;
  readonly moreBlocks: (count: number) => string;
  readonly moreTitles: (count: number) => string;
  readonly counted: (count: number, isTurned: boolean) => string;
  readonly cellCount: (count: number) => string;
  readonly moreCells: (kinds: readonly (readonly [kind: string, count: number])[]) => string;
  readonly tally: (tally: ExplanationTally) => string;
}

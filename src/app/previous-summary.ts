import { unitFigures } from '../compile/unit-figures.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { ReturnRow, Values } from '../domain/return.ts';
import type { Code } from '../findings/catalogue.ts';
import { UsageError, type Place } from '../findings/usage-error.ts';
import type { LayoutTarget } from '../layout/layout.ts';
import { layoutSheet } from '../layout/sheet-layout.ts';
import { titleIndex } from '../layout/title-index.ts';
import { unitIndex } from '../register/unit-index.ts';
import { openOwnFile, visibleSheets } from './own-sheet.ts';
import { readSheet } from './read-sheet.ts';

/** The file that `previous` of a campaign names. */
export interface PreviousFile {
  /** Absolute. */
  readonly location: string;
  /** As the campaign file has it. */
  readonly name: string;
  /** Where the campaign file names it. */
  readonly place: Place | null;
}

/** A row of the previous summary, by the name in it. */
export interface PreviousRow {
  readonly name: string;
  readonly row: ReturnRow;
}

/** What was read of the previous summary. */
export interface PreviousSummary {
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  readonly rows: readonly PreviousRow[];
  /** By key, what is said there of the measure of columns whose figures are not in the table's, or may not be. */
  readonly otherMeasure: ReadonlyMap<string, string>;
  /** Titles of columns that hold something and are none of the table's, or may be several of them. */
  readonly strangeColumns: readonly string[];
}

/**
 * The rows of the previous summary: of the first visible sheet that holds the table with a unit in each row, which in a
 * summary of ours is 汇总表. Read like a return, but that nothing is told of its cells. Throws `UsageError` where there is none.
 */
export async function readPrevious(
  { location, name, place }: PreviousFile,
  target: LayoutTarget,
  limits: Limits,
): Promise<PreviousSummary> {
  const summaryTarget = withUnitTitles(target);
  const opened = await openOwnFile(location, name, limits);
  for (const sheet of await visibleSheets(opened, name, limits)) {
    const found = summaryIn(sheet, name, summaryTarget);
    if (found.rows.length > 0) return { sha256: opened.sha256, ...found };
  }
  throw new UsageError(
    {
      zh: `“${name}”里没有找到统计表：应有本表的栏目，一行一个单位`,
      en: `"${name}" does not hold the table; expected its columns, and a unit in each row`,
    },
    place,
  );
}

/** What summaries, ours among them, have above the units, whatever the table calls it. */
const unitTitles = ['单位名称', '填报单位', '报送单位'];

function withUnitTitles({ table, ...target }: LayoutTarget): LayoutTarget {
  const columns = table.columns.map((column) =>
    column.key === table.unitColumn ? { ...column, aliases: [...column.aliases, ...unitTitles] } : column,
  );
  const titled = { ...table, columns };
  return { ...target, table: titled, index: titleIndex(titled) };
}

function summaryIn(sheet: RawSheet, file: string, target: LayoutTarget): Omit<PreviousSummary, 'sha256'> {
  const { unitColumn } = target.table;
  const layout = layoutSheet(sheet, target);
  if (layout === null || unitColumn === null) return { rows: [], otherMeasure: new Map(), strangeColumns: [] };
  const { rows, findings } = readSheet(layout, file, target);
  return {
    rows: rows.flatMap(({ row }) => {
      const name = row.figures.get(unitColumn)?.value;
      return typeof name === 'string' ? [{ name, row }] : [];
    }),
    otherMeasure: new Map(
      findings.flatMap(({ code, column, value }): (readonly [string, string])[] =>
        measureCodes.has(code) && column !== null ? [[column, value ?? '']] : [],
      ),
    ),
    strangeColumns: findings.flatMap(({ code, value }) => (strangeCodes.has(code) && value !== null ? [value] : [])),
  };
}

const strangeCodes: ReadonlySet<Code> = new Set<Code>(['layout/column-unknown', 'layout/column-ambiguous']);

/** What tells that figures stay in a measure that is not the table's. */
const measureCodes: ReadonlySet<Code> = new Set<Code>(['layout/measure-mismatch', 'layout/measure-unclear']);

/** Rows of the previous summary by the units of now. */
export interface MatchedRows {
  /** By name; of a unit that was several then, theirs. */
  readonly own: ReadonlyMap<string, readonly ReturnRow[]>;
  /** Those whose names mean no one unit. */
  readonly others: readonly PreviousRow[];
}

/** Where the roster is and where the rows are from. */
export interface PreviousUse {
  readonly campaign: Campaign;
  readonly units: readonly ReportingUnit[];
  readonly file: PreviousFile;
}

/** Finds the campaign's units in the rows, by name or alias; throws `UsageError` where none of the roster is there. */
export function matchedRows(rows: readonly PreviousRow[], { campaign, units, file }: PreviousUse): MatchedRows {
  const index = unitIndex(units, campaign.district);
  const own = new Map<string, ReturnRow[]>();
  const others: PreviousRow[] = [];
  for (const each of rows) {
    const [unit, ...further] = index.find(each.name);
    if (unit === undefined || further.length > 0) others.push(each);
    else own.set(unit.name, [...(own.get(unit.name) ?? []), each.row]);
  }
  if (own.size === 0 && campaign.roster !== null) throw strangers(file);
  return { own, others };
}

/** What each of the campaign's units reported then, by its name now. */
export const previousFigures = (rows: readonly PreviousRow[], use: PreviousUse): ReadonlyMap<string, Values> =>
  new Map([...matchedRows(rows, use).own].map(([name, own]) => [name, unitFigures(own, use.campaign.table).values]));

const strangers = ({ name, place }: PreviousFile): UsageError =>
  new UsageError({ zh: `“${name}”里没有名册中的任何单位`, en: `"${name}" names no unit of the roster` }, place);

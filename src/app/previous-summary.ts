import { unitFigures } from '../compile/unit-figures.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { ReturnRow, Values } from '../domain/return.ts';
import { UsageError, type Place } from '../findings/usage-error.ts';
import type { LayoutTarget } from '../layout/layout.ts';
import { layoutSheet } from '../layout/sheet-layout.ts';
import { titleIndex } from '../layout/title-index.ts';
import { unitIndex } from '../register/unit-index.ts';
import { readOwnSheets } from './own-sheet.ts';
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

/**
 * The rows of the previous summary: of the first visible sheet that holds the table with a unit in each row, which in a
 * summary of ours is 汇总表. Read like a return, but that nothing is told of its cells. Throws `UsageError` where there is none.
 */
export async function readPrevious(
  { location, name, place }: PreviousFile,
  target: LayoutTarget,
  limits: Limits,
): Promise<readonly PreviousRow[]> {
  const summaryTarget = withUnitTitles(target);
  for (const sheet of await readOwnSheets(location, name, limits)) {
    const rows = rowsIn(sheet, name, summaryTarget);
    if (rows.length > 0) return rows;
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

function rowsIn(sheet: RawSheet, file: string, target: LayoutTarget): readonly PreviousRow[] {
  const { unitColumn } = target.table;
  const layout = layoutSheet(sheet, target);
  if (layout === null || unitColumn === null) return [];
  return readSheet(layout, file, target).rows.flatMap(({ row }) => {
    const name = row.figures.get(unitColumn)?.value;
    return typeof name === 'string' ? [{ name, row }] : [];
  });
}

/** What each of the campaign's units reported then, by its name now. A name that means no one unit is left out; throws `UsageError` where none of the roster is there. */
export function previousFigures(
  rows: readonly PreviousRow[],
  { campaign, units, file }: { campaign: Campaign; units: readonly ReportingUnit[]; file: PreviousFile },
): ReadonlyMap<string, Values> {
  const index = unitIndex(units, campaign.district);
  const byUnit = new Map<string, ReturnRow[]>();
  for (const { name, row } of rows) {
    const [unit, ...others] = index.find(name);
    if (unit === undefined || others.length > 0) continue;
    byUnit.set(unit.name, [...(byUnit.get(unit.name) ?? []), row]);
  }
  if (byUnit.size === 0 && campaign.roster !== null) throw strangers(file);
  return new Map([...byUnit].map(([name, own]) => [name, unitFigures(own, campaign.table).values]));
}

const strangers = ({ name, place }: PreviousFile): UsageError =>
  new UsageError({ zh: `“${name}”里没有名册中的任何单位`, en: `"${name}" names no unit of the roster` }, place);

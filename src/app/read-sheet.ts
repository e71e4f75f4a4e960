import { cellName } from '../domain/cell-address.ts';
import { leastOf } from '../domain/ends.ts';
import { isMoney } from '../domain/measure.ts';
import { MergedCells } from '../domain/merged-cells.ts';
import { valueText, cellValue, type RawSheet } from '../domain/raw-sheet.ts';
import type { UnitClaim } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { ownTotals } from '../edits/own-totals.ts';
import { namedBasis, rowsBasis } from '../edits/rows-basis.ts';
import { withoutRepeatedRows } from '../edits/repeated-rows.ts';
import { withoutRepetition } from '../edits/repeated-table.ts';
import { totalOnly, type AddedRows } from '../edits/total-only.ts';
import { withUnmarkedTotals, type TotalsFound } from '../edits/unmarked-totals.ts';
import type { Finding } from '../findings/finding.ts';
import { layoutFindings } from '../layout/layout-findings.ts';
import type { LayoutTarget, SheetLayout } from '../layout/layout.ts';
import { ownNameTest, type NameFacts } from '../layout/row-hints.ts';
import { statedMoney, type StatedMoney } from '../layout/stated-money.ts';
import { titlePeriod } from '../layout/title-findings.ts';
import { bandNames } from '../layout/spellings.ts';
import { unclearMoney, type MoneyLine, type StatedMeasure } from '../values/header-measure.ts';
import type { RowSource } from '../values/row-source.ts';
import { partingLines, partNames } from './parted-tables.ts';
import { readSections, type ReadRow } from './read-rows.ts';
import { columnClaims, labelClaims } from './unit-claims.ts';

/** The table's rows in one sheet. */
export interface SheetReading {
  /** Null where the format has no sheets. */
  readonly name: string | null;
  /** What is to be added up. */
  readonly rows: readonly ReadRow[];
  readonly claims: readonly UnitClaim[];
  readonly findings: readonly Finding[];
  /** What holds only where the rows are added. */
  readonly rowFindings: readonly Finding[];
  /** What stands above the table. */
  readonly heading: string;
  readonly isOwnName: (name: string) => boolean;
}

/** Reads the figures of a sheet whose layout is known. */
export function readSheet(layout: SheetLayout, file: string, target: LayoutTarget): SheetReading {
  const { table } = target;
  const heading = headingOf(layout);
  const isOwnName = ownNameTest(
    layout.labels.map(({ name }) => name),
    [heading, file],
  );
  const facts: NameFacts = { table, bandNames: bandNames(target.categories), isOwn: isOwnName };
  const { money, findings: moneyFindings } = readMoney(layout, file);
  const sections = readSections(layout, rowSource(layout, file, money), facts);
  const { told, filled, data, findings } = countedOnce(file, sections.rows, { table, sheet: layout.sheet });
  return {
    name: layout.sheet.name,
    rows: filled.rows,
    claims: [...labelClaims(layout, data, file), ...columnClaims(data, file, table)],
    findings: [
      ...layoutFindings(layout, table, file),
      ...[...titlePeriod(layout, target.index.years, file), ...moneyFindings].map((found) =>
        withFigures(found, sections.rows, table),
      ),
      ...sections.findings,
      ...findings,
      ...(filled.findings.length > 0 ? [] : ownTotals(file, told.rows, table)),
    ],
    rowFindings: [...filled.findings, ...findingsOf(filled.rows)],
    heading,
    isOwnName,
  };
}

interface CountedRows {
  readonly told: TotalsFound<ReadRow>;
  readonly filled: AddedRows<ReadRow>;
  /** Rows of which none is there twice. */
  readonly data: readonly ReadRow[];
  readonly findings: readonly Finding[];
}

interface CountedSheet {
  readonly table: Table;
  readonly sheet: RawSheet;
}

/** Rows of which none counts twice, and what is told of the others. */
function countedOnce(file: string, rows: readonly ReadRow[], { table, sheet }: CountedSheet): CountedRows {
  const lineBetween = partingLines(sheet, rows);
  const once = withoutRepetition(file, rows, { table, nameOf, partingLine: lineBetween });
  const partOf = partNames(rows, lineBetween);
  const labelOf = ({ words, raw, printing }: ReadRow): string => words.labelOf(raw) + partOf(printing);
  const apart = withoutRepeatedRows(file, once.rows, { table, labelOf });
  const words = { nameOf, hintOf: ({ words: { hintOf }, raw }: ReadRow) => hintOf(raw) };
  const told = withUnmarkedTotals(file, apart.rows, { table, words });
  const filled = totalOnly(file, told.rows, table);
  return {
    told,
    filled,
    data: apart.rows,
    findings: [...once.findings, ...apart.findings, ...told.findings],
  };
}

/** Hardly a row has any. */
const findingsOf = (rows: readonly ReadRow[]): readonly Finding[] =>
  rows.filter(({ findings }) => findings.length > 0).flatMap(({ findings }) => findings);

/** Whoever explains a measure explains it for the figures that there are. */
function withFigures(found: Finding, rows: readonly ReadRow[], { columns }: Table): Finding {
  const money = new Set(columns.filter(({ measure }) => isMoney(measure ?? '')).map(({ key }) => key));
  // A title is about all figures.
  const isMeant = (key: string): boolean => found.code === 'layout/title-period' || money.has(key);
  const data = rows.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const basis = namedBasis(found.value ?? '', rowsBasis(data, isMeant));
  return { ...found, facts: { ...found.facts, basis } };
}

const nameOf = ({ words, raw }: ReadRow): string => words.nameOf(raw);

/** The texts above the first header. */
function headingOf({ sheet, orientation, blocks }: SheetLayout): string {
  if (orientation === 'pairs') return '';
  const end = leastOf(
    blocks.map(({ header, headerColumns }) =>
      orientation === 'columns' ? header.top : leastOf(headerColumns.map(({ address }) => address.column)),
    ),
  );
  const above = sheet.rows.filter(({ number }) => number < end);
  return above
    .flatMap(({ contents }) => contents.flatMap((each) => (each === undefined ? [] : valueText(cellValue(each)))))
    .join('\n');
}

function rowSource(layout: SheetLayout, file: string, money: StatedMeasure | null): RowSource {
  const { sheet, orientation, addressAt } = layout;
  // Where labels and values alternate, a value may have any width.
  const isPlain = orientation === 'pairs' || sheet.merges.length === 0;
  const merged = isPlain ? null : new MergedCells(sheet, orientation === 'rows');
  return { file, sheet: sheet.name, addressAt, merged, money };
}

interface MoneyRead {
  readonly money: StatedMeasure | null;
  readonly findings: readonly Finding[];
}

/** What is said of the measure of money outside the headers, and what of it cannot be followed. */
function readMoney(layout: SheetLayout, file: string): MoneyRead {
  const { stated, all } = statedMoney(layout);
  if (all.length === 0) return { money: null, findings: [] };
  const placed = ({ measure, clause, address }: StatedMoney): MoneyLine => {
    const cell = address === null ? null : cellName(address);
    return { measure, clause, at: { file, sheet: layout.sheet.name, cell } };
  };
  const money = stated === null ? null : placed(stated);
  const columns = layout.blocks.flatMap((block) => block.columns);
  return { money, findings: [...unclearMoney(columns, all.map(placed), money)] };
}

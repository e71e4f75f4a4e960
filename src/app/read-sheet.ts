import { cellName } from '../domain/cell-address.ts';
import { MergedCells } from '../domain/merged-cells.ts';
import { figureProvenance, type ReturnRow, type UnitClaim } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { withOwnRow } from '../edits/own-row.ts';
import { ownTotals, type BlockRow } from '../edits/own-totals.ts';
import type { Finding } from '../findings/finding.ts';
import { layoutFindings } from '../layout/layout-findings.ts';
import type { Section, SheetLayout } from '../layout/layout.ts';
import { statedMoney, type StatedMoney } from '../layout/stated-money.ts';
import type { TableBlock } from '../layout/table-block.ts';
import { unclearMoney, type MoneyLine, type StatedMeasure } from '../values/header-measure.ts';
import { joinedRow } from '../values/joined-figures.ts';
import { rowReader } from '../values/read-rows.ts';
import type { RowSource } from '../values/row-source.ts';

/** The table's rows in one sheet. */
export interface SheetReading {
  /** Null where the format has no sheets. */
  readonly name: string | null;
  readonly rows: readonly ReturnRow[];
  readonly claims: readonly UnitClaim[];
  readonly findings: readonly Finding[];
  /** What its rows of data have to say, one by one. */
  readonly rowFindings: readonly Finding[];
}

/** Reads the figures of a sheet whose layout is known. */
export function readSheet(layout: SheetLayout, file: string, table: Table): SheetReading {
  const { money, findings: moneyFindings } = readMoney(layout, file);
  const source = rowSource(layout, file, money);
  const sections = layout.sections.map((section) => readSection(section, source));
  const names = layout.labels.map(({ name }) => name);
  const read = withOwnRow(
    sections.flatMap(({ rows }) => rows),
    names,
    table,
  );
  const rows = read.flatMap(({ kind, row }) => (kind === 'data' ? [row] : []));
  return {
    name: layout.sheet.name,
    rows,
    claims: [
      ...layout.labels.map(({ name, cell }): UnitClaim => ({
        name,
        at: { file, sheet: layout.sheet.name, cell },
        from: 'label',
      })),
      ...columnClaims(rows, file, table),
    ],
    findings: [
      ...layoutFindings(layout, table, file),
      ...moneyFindings,
      ...sections.flatMap(({ findings }) => findings),
      ...ownTotals(file, read, table),
    ],
    rowFindings: sections.flatMap(({ rowFindings }) => rowFindings),
  };
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

interface RowsRead {
  readonly rows: readonly BlockRow[];
  readonly findings: readonly Finding[];
  readonly rowFindings: readonly Finding[];
}

/** The rows of the first block, its data joined with that of the others; then their totals. */
function readSection(section: Section, source: RowSource): RowsRead {
  const [first, ...others] = section.map((block) => readBlock(block, source));
  if (first === undefined) return { rows: [], findings: [], rowFindings: [] };
  const dataOf = ({ rows }: RowsRead): readonly ReturnRow[] =>
    rows.flatMap(({ kind, row }) => (kind === 'data' ? [row] : []));
  const parts = others.map(dataOf);
  let at = 0;
  const joined = first.rows.map((each): BlockRow => {
    if (each.kind !== 'data') return each;
    const beside = parts.flatMap((rows) => rows[at] ?? []);
    at += 1;
    return { kind: 'data', row: joinedRow(each.row, beside) };
  });
  return {
    rows: [...joined, ...others.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== 'data'))],
    findings: [first, ...others].flatMap(({ findings }) => findings),
    rowFindings: [first, ...others].flatMap(({ rowFindings }) => rowFindings),
  };
}

function readBlock({ columns, rows }: TableBlock, source: RowSource): RowsRead {
  const reader = rowReader(columns, source);
  const read: BlockRow[] = [];
  const rowFindings: Finding[] = [];
  for (const { raw, kind } of rows) {
    if (kind !== 'data' && kind !== 'subtotal' && kind !== 'total') continue;
    const result = reader.read(raw);
    read.push({ kind, row: result.row });
    if (kind === 'data') rowFindings.push(...result.findings);
  }
  return { rows: read, findings: reader.findings, rowFindings };
}

/** Each name once, where it first stands: the rows of a tall sheet mostly name the same unit. */
function columnClaims(rows: readonly ReturnRow[], file: string, { unitColumn }: Table): readonly UnitClaim[] {
  const claims = new Map<string, UnitClaim>();
  if (unitColumn === null) return [];
  for (const row of rows) {
    const name = row.figures.get(unitColumn)?.value;
    if (typeof name !== 'string' || claims.has(name)) continue;
    claims.set(name, { name, at: figureProvenance(file, row, unitColumn), from: 'column' });
  }
  return [...claims.values()];
}

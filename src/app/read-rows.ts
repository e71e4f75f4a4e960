import type { RawRow } from '../domain/raw-sheet.ts';
import type { PrintedRow } from '../edits/printing.ts';
import type { Finding } from '../findings/finding.ts';
import type { Section, SheetLayout } from '../layout/layout.ts';
import { rowWords, type NameFacts, type RowWords } from '../layout/row-hints.ts';
import type { TableBlock } from '../layout/table-block.ts';
import { joinedRow } from '../values/joined-figures.ts';
import { rowReader } from '../values/read-rows.ts';
import type { RowSource } from '../values/row-source.ts';

/** A row of a sheet's table that was read, data or total. */
export interface ReadRow extends PrintedRow {
  readonly raw: RawRow;
  readonly words: RowWords;
  /** What its figures have to say. */
  readonly findings: readonly Finding[];
}

/** Rows, and what their headers have to say. */
export interface RowsRead {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
}

/** Reads all sections of a sheet, in order. */
export function readSections({ sections }: SheetLayout, source: RowSource, names: NameFacts): RowsRead {
  const printing = { count: 0 };
  const read = sections.map((section) => readSection(section, { source, names, printing }));
  const [first, ...others] = read;
  if (first !== undefined && others.length === 0) return first;
  return { rows: read.flatMap(({ rows }) => rows), findings: read.flatMap(({ findings }) => findings) };
}

interface ReadingFacts {
  readonly source: RowSource;
  readonly names: NameFacts;
  /** Headers that were met so far. */
  readonly printing: { count: number };
}

/** The rows of the first block, its data joined with that of the others; then their totals. */
function readSection(section: Section, facts: ReadingFacts): RowsRead {
  const [first, ...others] = section.map((block) => readBlock(block, facts));
  if (first === undefined) return { rows: [], findings: [] };
  if (others.length === 0) return first;
  const parts = others.map(({ rows }) => rows.filter(({ kind }) => kind === 'data'));
  let at = 0;
  const joined = first.rows.map((each): ReadRow => {
    if (each.kind !== 'data') return each;
    const beside = parts.flatMap((rows) => rows[at] ?? []);
    at += 1;
    return {
      ...each,
      row: joinedRow(
        each.row,
        beside.map(({ row }) => row),
      ),
      findings: [each, ...beside].flatMap(({ findings }) => findings),
    };
  });
  return {
    rows: [...joined, ...others.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== 'data'))],
    findings: [first, ...others].flatMap(({ findings }) => findings),
  };
}

function readBlock(block: TableBlock, { source, names, printing }: ReadingFacts): RowsRead {
  const reader = rowReader(block.columns, source);
  const words = rowWords(block, names);
  const read: ReadRow[] = [];
  printing.count += 1;
  for (const { raw, kind } of block.rows) {
    if (kind === 'header') printing.count += 1;
    if (kind !== 'data' && kind !== 'subtotal' && kind !== 'total') continue;
    const { row, findings } = reader.read(raw);
    read.push({ kind, row, raw, words, findings, printing: printing.count });
  }
  return { rows: read, findings: reader.findings };
}

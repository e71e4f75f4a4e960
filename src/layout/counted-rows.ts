import { cellPlaces, isWide } from '../domain/cell-places.ts';
import { plainText } from '../domain/plain-text.ts';
import { cellValue, valueText, type CellContent, type RawRow } from '../domain/raw-sheet.ts';
import { remembering } from '../domain/remembering.ts';
import type { LayoutRow } from './body-rows.ts';
import type { ColumnKinds } from './row-cells.ts';
import { correctionOf, mayCorrect } from './superseded.ts';

/** 城东街道（更正前） beside 城东街道（更正后）: the later counts. */
export function withoutSuperseded(rows: readonly LayoutRow[], columns: ColumnKinds): readonly LayoutRow[] {
  if (!rows.some(({ kind, raw }) => kind === 'data' && hasCorrection(raw))) return rows;
  const stated = rows.flatMap((row) => {
    const name = row.kind === 'data' ? nameIn(row.raw, columns) : '';
    return mayCorrect(name) ? [{ row, ...correctionOf(name) }] : [];
  });
  if (stated.every(({ is }) => is === null)) return rows;
  const names = new Set(rows.flatMap(({ kind, raw }) => (kind === 'data' ? nameIn(raw, columns) : [])));
  const later = new Set(stated.flatMap(({ is, stem }) => (is === 'later' ? stem : [])));
  const superseded = new Set(
    stated.flatMap(({ row, is, stem }) =>
      is === 'earlier' && (later.has(stem) || (stem !== '' && names.has(stem))) ? row : [],
    ),
  );
  // 红旗村 beside 红旗村（更正后）.
  const anew = new Set(
    stated.flatMap(({ is, stem, isPlain }) => (is === 'later' && isPlain && stem !== '' ? stem : [])),
  );
  return rows.map((row) => {
    const isBare = row.kind === 'data' && anew.size > 0 && anew.has(nameIn(row.raw, columns));
    return superseded.has(row) || isBare ? { ...row, kind: 'superseded' } : row;
  });
}

const hasCorrection = ({ contents }: RawRow): boolean =>
  isWide(contents) ? cellPlaces(contents).some((at) => tellsCorrection(contents[at])) : contents.some(tellsCorrection);

/** Whether a cell may be part of a name that tells of a correction: hardly a sheet has one. */
const tellsCorrection = (content: CellContent | undefined): boolean =>
  typeof content !== 'number' && content !== undefined && mayTell(valueText(cellValue(content)));

const mayTell = remembering((text) => mayCorrect(plainText(text)));

const aside: ReadonlySet<LayoutRow['kind']> = new Set(['example', 'void']);

/** An example, or what does not count, where there is nothing else: it may have been filled in all the same. */
export function withOnlyData(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  return rows.map((row) => (aside.has(row.kind) ? { ...row, kind: 'data' } : row));
}

/** All texts before the figures. */
function nameIn({ contents }: RawRow, { reported, unit }: ColumnKinds): string {
  const first = Math.min(...reported);
  const end = Math.min(contents.length, Math.max(unit ?? 0, first - 1));
  let name = '';
  for (let at = 0; at < end; at++) {
    const content = contents[at];
    const isNaming = at + 1 === unit || at + 1 < first;
    if (isNaming && typeof content !== 'number' && content !== undefined) name += valueText(cellValue(content));
  }
  return plainText(name);
}

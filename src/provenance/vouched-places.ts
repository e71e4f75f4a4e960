import type { CellAddress } from '../domain/cell-address.ts';
import type { LocatedPart } from './locate.ts';

/** Whether a place of a sheet is looked after elsewhere, or is for people to fill in. */
export type IsExempt = (sheet: string, place: CellAddress) => boolean;

/** What `checkParts` answers for, and what stands round 汇总表: title, 备注, signatures. */
export interface VouchedPlaces {
  /** Where things stood when the summary was written. */
  readonly written: IsExempt;
  readonly standing: IsExempt;
}

/** The places that need no further look, in a summary as it was written and as it stands. */
export function vouchedPlaces(parts: readonly LocatedPart[]): VouchedPlaces {
  const then = parts.map((located) => {
    const { part, rows, columns } = located;
    const isGone = (at: number): boolean => rows[at] === null;
    const placed = { rows: part.rows.map(({ row }) => row), columns: part.columns.map(({ column }) => column) };
    return areaOf(located, {
      ...placed,
      whole: placed.rows.filter((_, at) => isGone(at)),
      hasMoved: columns.includes(null),
    });
  });
  const now = parts.map((located) => {
    const { rows, columns, addedRows, addedColumns } = located;
    return areaOf(located, {
      rows,
      columns,
      whole: addedRows,
      hasMoved: columns.includes(null) || addedColumns.length > 0,
    });
  });
  const movedSheets = new Set(now.filter(({ isWhole }) => isWhole).map(({ sheet }) => sheet));
  const exempt =
    (areas: readonly Area[]): IsExempt =>
    (sheet, place) =>
      movedSheets.has(sheet) || areas.some((area) => area.sheet === sheet && holds(area, place));
  return { written: exempt(then), standing: exempt(now) };
}

/** What a part answers for in its sheet. */
interface Area {
  readonly sheet: string;
  readonly isWhole: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly wholeRows: ReadonlySet<number>;
  /** Of 汇总表: the rows between which the table stands, and the column of its 备注. */
  readonly table: { readonly top: number; readonly bottom: number; readonly remarks: number } | null;
}

interface Placed {
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
  readonly whole: readonly number[];
  readonly hasMoved: boolean;
}

function areaOf({ part, grid }: LocatedPart, { rows, columns, whole, hasMoved }: Placed): Area {
  const [found, across] = [rows.filter((row) => row !== null), columns.filter((column) => column !== null)];
  const bounds = { top: Math.min(...found), bottom: Math.max(...found), remarks: Math.max(...across) + 1 };
  return {
    sheet: part.sheet,
    isWhole: hasMoved || grid === null,
    rows: new Set(found),
    columns: new Set(across),
    wholeRows: new Set(whole),
    table: part.of === 'figures' ? bounds : null,
  };
}

function holds({ rows, columns, wholeRows, table }: Area, { row, column }: CellAddress): boolean {
  if (wholeRows.has(row) || (rows.has(row) && columns.has(column))) return true;
  return table !== null && (row < table.top || row > table.bottom || column === table.remarks);
}

import type { MergeRange, RawRow } from '../../domain/raw-sheet.ts';
import { plainText } from '../../domain/plain-text.ts';

/** A table of a document, as it was read. */
export interface DocumentTable {
  readonly rows: readonly RawRow[];
  readonly merges: readonly MergeRange[];
  /** Columns that its widest row takes. */
  readonly width: number;
  /** Its number of rows, those without a text among them. */
  readonly height: number;
  /** Whether nothing but blank lines stands between it and the table before. */
  readonly isNext: boolean;
}

/** A table, or several that are one, and the number of the first among the document's. */
export interface JoinedTable extends Pick<DocumentTable, 'rows' | 'merges'> {
  readonly number: number;
}

/** A table that was broken to fit the pages goes on in the next one: as wide, right below it, and not the same form again. Its rows come below the first's. */
export function joinedTables(tables: readonly DocumentTable[]): readonly JoinedTable[] {
  const joined: (JoinedTable & Pick<DocumentTable, 'width' | 'height'>)[] = [];
  for (const [index, table] of tables.entries()) {
    const last = joined.at(-1);
    if (last === undefined || !goesOn(last, table)) {
      const { rows, merges, width, height } = table;
      joined.push({ rows, merges, width, height, number: index + 1 });
    } else {
      const { rows, merges } = below(table, last.height);
      joined[joined.length - 1] = {
        ...last,
        rows: [...last.rows, ...rows],
        merges: [...last.merges, ...merges],
        height: last.height + table.height,
      };
    }
  }
  return joined;
}

function goesOn(before: Pick<DocumentTable, 'rows' | 'width'>, { rows, width, isNext }: DocumentTable): boolean {
  if (!isNext || width !== before.width || width < 2) return false;
  const known = new Set(before.rows.map(labelOf));
  const labels = rows.map(labelOf).filter((label) => label !== '');
  return labels.filter((label) => known.has(label)).length * 2 < labels.length;
}

/** What names a row: its first text that is no number. */
const labelOf = ({ contents }: RawRow): string => {
  const texts = contents.flatMap((content) => (typeof content === 'string' ? plainText(content) : []));
  return texts.find((text) => !/^[\d.,()]*$/u.test(text)) ?? '';
};

const below = ({ rows, merges }: DocumentTable, by: number): Pick<DocumentTable, 'rows' | 'merges'> => ({
  rows: rows.map((row) => ({ ...row, number: row.number + by })),
  merges: merges.map((range) => ({ ...range, top: range.top + by, bottom: range.bottom + by })),
});

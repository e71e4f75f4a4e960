import { isBlankText, plainText } from '../domain/plain-text.ts';
import { cellValue, valueText, type CellContent, type RawRow } from '../domain/raw-sheet.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type TermKey } from '../findings/terms.ts';
import type { LayoutRow } from './body-rows.ts';
import type { At } from './hidden-content.ts';
import type { TableBlock } from './table-block.ts';

/** Names that are told; the rest is in the number. */
const named = 3;

const kinds = ['other-period', 'derived', 'example', 'void', 'superseded'] as const;

const reasons: Readonly<Record<(typeof kinds)[number], TermKey>> = {
  'other-period': 'other-period-rows',
  derived: 'derived-rows',
  example: 'example-rows',
  void: 'void-rows',
  superseded: 'superseded-rows',
};

/** Rows under a header that hold figures of another period, or what was worked out of the others: told once for each kind. */
export function* rowsAside({ rows, columns }: TableBlock, at: At): Iterable<Finding> {
  const figures = new Set(columns.map(({ address }) => address.column));
  for (const kind of kinds) {
    const aside = rows.filter((row) => row.kind === kind);
    const [first] = aside;
    const place = first === undefined ? null : nameIn(first);
    if (first === undefined || place === null) continue;
    const names = [...new Set(aside.flatMap((row) => nameIn(row)?.text ?? []))].slice(0, named);
    const cells = aside.reduce((sum, { raw }) => sum + cellsIn(raw, figures, place.column), 0);
    if (cells === 0) continue;
    yield finding(
      'layout/other-period',
      {
        at: at({ row: first.raw.number, column: place.column }),
        value: place.text,
        ...(kind === 'superseded' ? ({ severity: 'warning' } as const) : {}),
      },
      { reason: term(reasons[kind]), names, count: aside.length, cells },
    );
  }
}

/** The first text of a row. */
function nameIn({ raw: { contents } }: LayoutRow): { readonly text: string; readonly column: number } | null {
  const at = contents.findIndex((content) => isText(content));
  return at < 0 ? null : { text: textOf(contents[at]), column: at + 1 };
}

const isText = (content: CellContent | undefined): boolean =>
  typeof content !== 'number' && !isBlankText(textOf(content)) && !/^[\d.]+$/u.test(plainText(textOf(content)));

const textOf = (content: CellContent | undefined): string =>
  content === undefined ? '' : valueText(cellValue(content));

/** Cells under the table's columns that hold something, the name's own left aside. */
const cellsIn = ({ contents }: RawRow, columns: ReadonlySet<number>, name: number): number =>
  contents.filter((content, at) => at + 1 !== name && columns.has(at + 1) && !isBlankText(textOf(content))).length;

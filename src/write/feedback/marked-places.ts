import { cellName, parseCellName, type CellAddress } from '../../domain/cell-address.ts';
import { MergeIndex } from '../../domain/merged-cells.ts';
import type { MergeRange } from '../../domain/raw-sheet.ts';
import type { MarkedCell } from './mark-cells.ts';
import type { Note } from './note.ts';
import { addressOf, markWords, remedyHeads, type Remark } from './remark.ts';

/** What is to be seen on a sheet. */
export interface MarkedPlaces {
  readonly cells: readonly MarkedCell[];
  readonly notes: readonly Note[];
}

/** Cells of a merged range that are framed with it; a larger one is marked at its corner alone. */
const largestMerge = 200;
/** Notes of one sheet: more of them make it slow, and nobody opens them all. 审核意见 lists everything. */
const mostNotes = 2000;

/** Where the remarks of a sheet stand: at the corner of a merged range, which alone can show a note. `text`: the sheet's part; `heading`: first line of every note. */
export function markedPlaces(text: string, remarks: readonly Remark[], heading: string): MarkedPlaces {
  const merges = new MergeIndex(mergesIn(text));
  const corners = new Map<string, { readonly range: MergeRange; readonly remarks: Remark[] }>();
  for (const remark of remarks) {
    const address = addressOf(remark);
    if (address === null) continue;
    const range = merges.covering(address.row, address.column) ?? oneCell(address);
    const corner = corners.get(cornerName(range));
    if (corner === undefined) corners.set(cornerName(range), { range, remarks: [remark] });
    else corner.remarks.push(remark);
  }
  const places = [...corners.values()];
  return {
    cells: places.flatMap(({ range, remarks: own }) =>
      cellsOf(range).map((address) => ({ address, mark: own.some(isError) ? 'error' : 'warning' }) as const),
    ),
    notes: places.slice(0, mostNotes).map(({ range, remarks: own }) => ({
      address: { row: range.top, column: range.left },
      text: [heading, ...own.map(noteText)].join('\n'),
    })),
  };
}

const isError = ({ severity }: Remark): boolean => severity === 'error';

const noteText = ({ severity, problem, remedy }: Remark): string =>
  `【${markWords[severity]}】${problem}\n${remedyHeads[severity]}：${remedy}`;

const oneCell = ({ row, column }: CellAddress): MergeRange => ({ top: row, bottom: row, left: column, right: column });
const cornerName = ({ top, left }: MergeRange): string => cellName({ row: top, column: left });

function cellsOf({ top, left, bottom, right }: MergeRange): readonly CellAddress[] {
  const width = right - left + 1;
  const count = width * (bottom - top + 1);
  return Array.from({ length: count > largestMerge ? 1 : count }, (_, at) => ({
    row: top + Math.floor(at / width),
    column: left + (at % width),
  }));
}

const mergeCell = /<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["']/g;

const mergesIn = (text: string): readonly MergeRange[] =>
  [...text.matchAll(mergeCell)].flatMap(([, from = '', to = '']) => {
    const [a, b] = [parseCellName(from), parseCellName(to)];
    return a === null || b === null ? [] : [{ top: a.row, left: a.column, bottom: b.row, right: b.column }];
  });

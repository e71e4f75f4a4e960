import { isDecimal, isZero } from '../domain/decimal.ts';
import type { MergedCell } from '../domain/merged-cells.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import { typedText, type Figure } from '../domain/return.ts';
import { isNumeric } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { subjectAt, type FigureColumn, type ReadFigure } from './figure-place.ts';
import { readFigure } from './read-figure.ts';

/** The cell of one column in a row that merged ranges reach into. */
export interface MergedPlace {
  readonly raw: RawRow;
  readonly place: FigureColumn;
  /** Of all columns that are read, `place` among them. */
  readonly columns: readonly FigureColumn[];
}

/** A figure with what there is to say about it and about its place. */
export interface MergedReading {
  readonly figure: Figure;
  readonly findings: readonly Finding[];
}

/**
 * Reads a cell that may be merged with others. A figure over several cells counts once, in the first; 无, a text and what
 * could not be read stand for every cell.
 */
export function readMerged(merging: MergedPlace): MergedReading {
  const { raw, place, columns } = merging;
  const { sheetColumn, headerRow, merged } = place;
  const cell = merged?.at(raw.number, sheetColumn);
  if (cell === undefined || cell.top <= headerRow) return ownReading(merging);
  if (cell.top === raw.number && cell.left === sheetColumn) return firstOf(cell, merging);
  const owner = columns.find((column) => column.sheetColumn === cell.left);
  return owner !== undefined && isSpread(owner, place) ? coveredBy(cell, owner, merging) : ownReading(merging);
}

/** As if it were not merged. */
const ownReading = ({ raw, place }: MergedPlace): MergedReading =>
  reading(readFigure(raw.contents[place.sheetColumn - 1], place, raw.number));

/** What the first cell of the range says of another one. A name may have been put into a row that it is merged down to. */
function coveredBy(cell: MergedCell, owner: FigureColumn, { raw, place }: MergedPlace): MergedReading {
  const own = isNumeric(place.column) ? undefined : raw.contents[place.sheetColumn - 1];
  const { figure } = readFigure(own ?? cell.content, owner, cell.top);
  if (countsOnce(figure, owner)) return { figure: covered, findings: [] };
  return { figure: figure.isUnread ? figure : { ...figure, ways: [...(figure.ways ?? []), 'merged'] }, findings: [] };
}

const reading = ({ figure, finding: told }: ReadFigure): MergedReading => ({
  figure,
  findings: told === null ? [] : [told],
});

/** Down its own column anything is; across, from one figure's column into the next. */
const isSpread = (owner: FigureColumn, place: FigureColumn): boolean =>
  owner === place || (isNumeric(owner.column) && isNumeric(place.column));

const covered: Figure = { value: null, isUnread: false, content: null, isShared: true };

/** A blank is told once too, where it begins; zero is as much for every cell as for one. */
const countsOnce = ({ value, isUnread }: Figure, { column }: FigureColumn): boolean =>
  !isUnread && (value === null || (isNumeric(column) && !(isDecimal(value) && isZero(value))));

/** The cell that a merged range begins at. */
function firstOf(cell: MergedCell, merging: MergedPlace): MergedReading {
  const { raw, place, columns } = merging;
  const { figure, findings } = ownReading(merging);
  if (figure.value === null || !isNumeric(place.column) || !countsOnce(figure, place)) return { figure, findings };
  const others = columns.filter(
    ({ column, sheetColumn }) => isNumeric(column) && sheetColumn > cell.left && sheetColumn <= cell.right,
  );
  if (others.length === 0 && cell.bottom === cell.top) return { figure, findings };
  const told = others.length === 0 ? [] : [severalColumns(figure, raw, { place, others })];
  return { figure: { ...figure, isShared: true }, findings: [...findings, ...told] };
}

/** The columns that one figure stands over. */
interface Columns {
  readonly place: FigureColumn;
  readonly others: readonly FigureColumn[];
}

/** What of the figure belongs to each of the columns cannot be told. */
function severalColumns(figure: Figure, { number }: RawRow, over: Columns): Finding {
  const titles = [over.place, ...over.others].map(({ column }) => column.title);
  const facts = { text: typedText(figure) ?? '', title: over.place.column.title, titles };
  return finding('layout/merged-figure', subjectAt(figure.content, over.place, number), facts);
}

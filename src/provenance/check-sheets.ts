import { cellName, type CellAddress } from '../domain/cell-address.ts';
import { cellValue, numberText, valueText, type CellContent, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type Fact } from '../findings/terms.ts';
import { plain } from './locate.ts';
import type { IsExempt, VouchedPlaces } from './vouched-places.ts';

/** The sheets of a summary as they stand, and as its sources give them. */
export interface SheetComparison {
  /** The workbook, as the user called it. */
  readonly file: string;
  readonly sheets: readonly RawSheet[];
  readonly expected: readonly RawSheet[];
  readonly vouched: VouchedPlaces;
}

/** A row of a sheet, and its texts as far as the sheet was written. */
interface Line {
  readonly row: number;
  readonly texts: readonly string[];
}

/** Rows of a summary's sheets that its sources do not give. Sorted rows, a note's line and columns of one's own to the right are no difference. */
export function checkSheets(comparison: SheetComparison): readonly Finding[] {
  return comparison.expected.flatMap((sheet) => {
    const now = comparison.sheets.find(({ name }) => name === sheet.name);
    const name = sheet.name ?? '';
    if (now === undefined)
      return [finding('summary/sheet-missing', { at: { file: comparison.file, sheet: name, cell: null } }, { name })];
    return checkSheet(sheet, now, comparison);
  });
}

function checkSheet(expected: RawSheet, now: RawSheet, { file, vouched }: SheetComparison): readonly Finding[] {
  const width = Math.max(0, ...expected.rows.map(({ contents }) => contents.length));
  const name = expected.name ?? '';
  const linesIn = (sheet: RawSheet, isExempt: IsExempt): readonly Line[] =>
    sheet.rows.map((row) => lineOf(row, width, (place) => isExempt(name, place))).filter(isFilled);
  const [written, standing] = [linesIn(expected, vouched.written), linesIn(now, vouched.standing)];
  const lost = without(written, standing);
  const foreign = without(standing, written).filter((line) => lost.length > 0 || !isNote(line));
  const count = Math.max(lost.length, foreign.length);
  return count === 0 ? [] : [differing({ file, name, count }, lost, foreign)];
}

interface Told {
  readonly file: string;
  readonly name: string;
  readonly count: number;
}

/** Shown at the first row that is not as it should be; where rows are only gone, at none. */
function differing({ file, name, count }: Told, lost: readonly Line[], [line]: readonly Line[]): Finding {
  if (line === undefined) {
    const facts = { name, count, now: said(''), was: lost[0]?.texts.join(' ').trim() ?? '' };
    return finding('summary/content-differs', { at: { file, sheet: name, cell: null } }, facts);
  }
  const { cell, now, was } = differenceOf(line, lost);
  const subject = { at: { file, sheet: name, cell: cellName(cell) }, value: now };
  return finding('summary/content-differs', subject, { name, count, now: said(now), was: said(was) });
}

function lineOf({ number: row, contents }: RawRow, width: number, isExempt: (place: CellAddress) => boolean): Line {
  const texts = Array.from({ length: width }, (_, i) =>
    isExempt({ row, column: i + 1 }) ? '' : contentText(contents[i]),
  );
  return { row, texts };
}

/** A line of one's own, such as 附件 over a list, adds nothing to it. */
const isNote = ({ texts }: Line): boolean => texts.filter((text) => text !== '').length === 1;

const isFilled = ({ texts }: Line): boolean => texts.some((text) => text !== '');

/** However a program formats a share when it saves the workbook: 86.7% and 0.867 are one figure. */
function contentText(content: CellContent | undefined): string {
  if (content === undefined) return '';
  const value = cellValue(content);
  if (value !== null && typeof value === 'object' && 'number' in value && value.measure === '%')
    return numberText(value.number / 100);
  return plain(valueText(value));
}

const keyOf = ({ texts }: Line): string => texts.join('\n');

/** Lines that the others do not have, or not as often. */
function without(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(keyOf(line)) ?? 0;
    left.set(keyOf(line), count - 1);
    return count <= 0;
  });
}

interface Difference {
  readonly cell: CellAddress;
  readonly now: string;
  readonly was: string;
}

/** Where a line departs from the one that it was made of: that which has most in common with it. */
function differenceOf({ row, texts }: Line, lost: readonly Line[]): Difference {
  const common = (line: Line): number => line.texts.filter((text, i) => text === texts[i]).length;
  const [first, ...rest] = lost;
  const nearest = rest.reduce(
    (best, line) => (best !== undefined && common(line) <= common(best) ? best : line),
    first,
  );
  const at = Math.max(
    0,
    texts.findIndex((text, i) => text !== (nearest?.texts[i] ?? '')),
  );
  return { cell: { row, column: at + 1 }, now: texts[at] ?? '', was: nearest?.texts[at] ?? '' };
}

const said = (text: string): Fact => (text === '' ? term('summary-blank') : text);

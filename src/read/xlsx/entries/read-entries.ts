import { nothingAsked, type CellEntry, type EntriesOf } from '../../../domain/cell-entry.ts';
import type { OpenedFile } from '../../../domain/found-file.ts';
import type { Limits } from '../../../domain/limits.ts';
import { cellValue, valueText, type MergeRange, type RawSheet } from '../../../domain/raw-sheet.ts';
import { ReadFailure } from '../../../findings/read-failure.ts';
import { openParts, type Parts } from '../../xml/parts.ts';
import { parseRange } from '../reference.ts';
import { readWorkbook } from '../workbook.ts';
import { formatEntry, open } from './format-entry.ts';
import { EntriesHandler, type PlacedValidation } from './entries-handler.ts';
import { validationEntry } from './validation-entry.ts';

/** What the cells of a workbook ask, by the name of their sheet. `sheets`: the same workbook's, in which lists may stand. */
export function readEntries(
  { content }: OpenedFile,
  limits: Limits,
  sheets: readonly RawSheet[],
): ReadonlyMap<string, EntriesOf> {
  const parts = openParts(Buffer.from(content.buffer, content.byteOffset, content.byteLength), limits);
  const workbook = readWorkbook(parts);
  const formats = workbook.styles === null ? [] : formatsIn(parts, workbook.styles);
  return new Map(
    workbook.sheets.map(({ name, part }) => {
      let read: EntriesOf | null = null;
      // Of the sheets of a workbook one or two are asked.
      return [name, (row, column) => (read ??= asked({ parts, part, formats, sheets, own: name }))(row, column)];
    }),
  );
}

/** What the cells ask only helps: the sheet itself was read. */
function asked(sheet: SheetPart): EntriesOf {
  try {
    return entriesOf(sheet);
  } catch (error) {
    if (error instanceof ReadFailure) return nothingAsked;
    throw error;
  }
}

/** By the number of a cell's style. */
function formatsIn(parts: Parts, part: string): readonly (CellEntry | null)[] {
  const custom = new Map<string, string>();
  const formats: (CellEntry | null)[] = [];
  let isCellFormats = false;
  const bytes = parts.read(part);
  if (bytes === null) return [];
  parts.parse(bytes, {
    open(name, { numFmtId: id = '0', formatCode: code = '' }) {
      if (name === 'numFmt') custom.set(id, code);
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) formats.push(formatEntry(id, custom.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
    text() {},
  });
  return formats;
}

interface SheetPart {
  readonly parts: Parts;
  readonly part: string;
  readonly formats: readonly (CellEntry | null)[];
  readonly sheets: readonly RawSheet[];
  /** The sheet's name: a range without one is in it. */
  readonly own: string;
}

function entriesOf({ parts, part, formats, sheets, own }: SheetPart): EntriesOf {
  const handler = new EntriesHandler();
  const bytes = parts.read(part);
  if (bytes !== null) parts.parse(bytes, handler);
  const checks = handler.validations.map((validation) => ({
    ranges: rangesOf(validation),
    entry: validationEntry(validation, (range) => listIn(range, own, sheets)),
  }));
  return (row, column) => {
    const format = formats[handler.styles.get(`${row},${column}`) ?? -1] ?? null;
    const check = checks.find(({ ranges }) => ranges.some((range) => covers(range, row, column)))?.entry ?? null;
    const told = both(format, check);
    const formula = handler.formulas.get(`${row},${column}`) ?? null;
    return formula === null ? told : { ...(told ?? open), formula };
  };
}

const rangesOf = ({ cells }: PlacedValidation): readonly MergeRange[] =>
  cells.split(/\s+/).flatMap((range) => parseRange(range) ?? []);

const covers = ({ top, bottom, left, right }: MergeRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The validation has the last word on what is taken; the format adds what it is shown as. */
function both(format: CellEntry | null, check: CellEntry | null): CellEntry | null {
  if (format === null || check === null) return check ?? format;
  const isDate = format.takes === 'date' && check.takes !== 'integer' && check.takes !== 'number';
  const takes = isDate ? 'date' : (check.takes ?? format.takes);
  return { ...check, takes, places: check.places ?? (takes === 'number' ? format.places : null) };
}

const mostChoices = 2000;

/** `$D$1:$D$12`, `'名单'!$A$1:$A$9`: the texts that stand there; null for what is no range of this workbook. */
function listIn(reference: string, own: string, sheets: readonly RawSheet[]): readonly string[] | null {
  const [, quoted, plain, cells = ''] =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/u.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain ?? own;
  const range = parseRange(cells.replaceAll('$', ''));
  const sheet = sheets.find((each) => each.name === name);
  if (range === null || sheet === undefined) return null;
  return sheet.rows
    .filter(({ number }) => number >= range.top && number <= range.bottom)
    .flatMap(({ contents }) => contents.slice(range.left - 1, range.right))
    .flatMap((content) => (content === undefined ? [] : valueText(cellValue(content))))
    .filter((text) => text.trim() !== '')
    .slice(0, mostChoices);
}

import type { PlacedColumn, PlacedRow, SummaryPart } from '../domain/summary-places.ts';
import {
  recordTags as tags,
  type RecordedFile,
  type RecordedLastYear,
  type RecordedRow,
  type RecordedRun,
  type RecordedTable,
  type RecordedUnit,
  type ShownCell,
  type ShownRow,
  type SummaryRecord,
} from '../domain/summary-record.ts';
import { asList, asText, asWhole, DamagedRecord, Fields } from './fields.ts';
import { lastYearFrom } from './record-last-year.ts';
import { columnFrom, fileFrom, runFrom, tableFrom, unitFrom } from './record-facts.ts';
import { rowFrom, type Pattern } from './unpack-row.ts';

/** Takes a record's lines in order. */
export interface RecordReader {
  take(line: unknown): void;
  /** Throws `DamagedRecord` where something is missing. */
  record(): SummaryRecord;
}

interface Collected {
  run: RecordedRun | null;
  table: Omit<RecordedTable, 'columns'> | null;
  readonly columns: RecordedTable['columns'][number][];
  readonly files: RecordedFile[];
  readonly units: { readonly unit: Omit<RecordedUnit, 'rows'>; readonly rows: RecordedRow[] }[];
  readonly parts: {
    readonly part: Omit<SummaryPart, 'rows'>;
    readonly rows: PlacedRow[];
    readonly shown: ShownRow[];
  }[];
  readonly patterns: Pattern[];
  lastYear: RecordedLastYear | null;
}

export function recordReader(): RecordReader {
  const lists = { columns: [], files: [], units: [], parts: [], patterns: [] };
  const found: Collected = { run: null, table: null, lastYear: null, ...lists };
  return {
    take(line) {
      const [tag, ...rest] = asList(line);
      const take = takers.get(asText(tag));
      // A later version may say more.
      take?.(rest, found);
    },
    record: () => recordFrom(found),
  };
}

type Taker = (rest: readonly unknown[], found: Collected) => void;

const takers: ReadonlyMap<string, Taker> = new Map<string, Taker>([
  [
    tags.run,
    ([value], found) => {
      found.run = runFrom(new Fields(value));
      found.table = tableFrom(new Fields(value).fields('table'));
    },
  ],
  [tags.column, ([value], { columns }) => void columns.push(columnFrom(new Fields(value)))],
  [tags.file, ([value], { files }) => void files.push(fileFrom(new Fields(value)))],
  [tags.unit, ([value], { units }) => void units.push({ unit: unitFrom(new Fields(value)), rows: [] })],
  [tags.pattern, ([offsets], { patterns }) => void patterns.push(asList(offsets).map(wholeOrNull))],
  [tags.row, (rest, found) => void last(found.units).rows.push(rowFrom(rest, found))],
  [tags.part, ([value], found) => takePart(new Fields(value), found)],
  [
    tags.lastYear,
    ([value], found) => {
      found.lastYear = lastYearFrom(new Fields(value));
    },
  ],
  [tags.shown, (rest, found) => takeShown(rest, found)],
]);

const wholeOrNull = (value: unknown): number | null => (value === null ? null : asWhole(value));

function last<Each>(all: readonly Each[]): Each {
  const found = all.at(-1);
  if (found === undefined) throw new DamagedRecord();
  return found;
}

function takePart(value: Fields, found: Collected): void {
  const columns = value.list('columns').map((each): PlacedColumn => {
    const column = new Fields(each);
    const placed = { column: column.whole('column'), key: column.text('key') };
    return column.get('compares') === null ? placed : { ...placed, compares: column.word('compares', comparings) };
  });
  const part = {
    sheet: value.text('sheet'),
    of: value.word('of', ['figures', 'status']),
    labelColumn: value.whole('labelColumn'),
    columns,
  };
  found.parts.push({ part, rows: [], shown: [] });
}

const comparings = ['previous', 'change', 'rate'] as const;

const kinds = ['header', 'band', 'unit', 'subtotal', 'total'] as const;

function takeShown([own, values, formulas]: readonly unknown[], found: Collected): void {
  const { part, rows, shown } = last(found.parts);
  const row = new Fields(own);
  rows.push({ row: row.whole('row'), kind: row.word('kind', kinds), name: row.text('name') });
  const written = formulas === undefined ? [] : asList(formulas);
  const cells =
    values === undefined ? [] : asList(values).map((value, at): ShownCell => shownCell(value, written[at] ?? null));
  if (cells.length > 0 && cells.length !== part.columns.length) throw new DamagedRecord();
  shown.push({ label: row.text('label'), below: row.whole('below'), cells });
}

function shownCell(value: unknown, formula: unknown): ShownCell {
  if (value !== null && typeof value !== 'number' && typeof value !== 'string') throw new DamagedRecord();
  return { value, formula: formula === null ? null : asText(formula) };
}

function recordFrom({ run, table, columns, files, units, parts, lastYear }: Collected): SummaryRecord {
  if (run === null || table === null) throw new DamagedRecord();
  return {
    run,
    table: { ...table, columns },
    files,
    units: units.map(({ unit, rows }) => ({ ...unit, rows })),
    parts: parts.map(({ part, rows, shown }) => ({ ...part, rows, shown })),
    lastYear,
  };
}

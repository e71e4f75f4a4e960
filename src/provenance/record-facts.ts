import type {
  RecordedColumn,
  RecordedFile,
  RecordedRun,
  RecordedTable,
  RecordedUnit,
} from '../domain/summary-record.ts';
import { isTimeZone } from '../domain/zoned-time.ts';
import { DamagedRecord, type Fields } from './fields.ts';

export function runFrom(from: Fields): RecordedRun {
  const timezone = from.text('timezone');
  if (!isTimeZone(timezone)) throw new DamagedRecord();
  return {
    tool: { name: from.text('tool'), version: from.text('version') },
    title: from.text('title'),
    asOf: instantIn(from.whole('asOf')),
    deadline: instantOrNull(from, 'deadline'),
    timezone,
    includesRejected: from.flag('includesRejected'),
  };
}

export const tableFrom = (from: Fields): Omit<RecordedTable, 'columns'> => ({
  id: from.text('id'),
  version: from.text('version'),
  sha256: from.text('sha256'),
  title: from.text('title'),
  blank: from.word('blank', ['zero', 'missing']),
});

export const columnFrom = (from: Fields): RecordedColumn => ({
  key: from.text('key'),
  title: from.text('title'),
  group: from.texts('group'),
  measure: from.textOrNull('measure'),
  type: from.word('type', ['integer', 'number', 'string', 'boolean']),
  aggregate: from.word('aggregate', ['sum', 'max', 'min', 'mean', 'count', 'none']),
  aliases: from.texts('aliases'),
});

const states = [
  'merged',
  'rejected',
  'superseded',
  'duplicate',
  'unassigned',
  'unreadable',
  'opened',
  'ignored',
] as const;

const sources = ['receipts', 'name', 'mtime'] as const;

export const fileFrom = (from: Fields): RecordedFile => ({
  path: from.text('path'),
  sha256: from.textOrNull('sha256'),
  bytes: from.whole('bytes'),
  state: from.word('state', states),
  unit: from.textOrNull('unit'),
  receivedAt: instantOrNull(from, 'receivedAt'),
  receiptSource: from.get('receiptSource') === null ? null : from.word('receiptSource', sources),
});

export const unitFrom = (from: Fields): Omit<RecordedUnit, 'rows'> => ({
  code: from.text('code'),
  name: from.text('name'),
  category: from.text('category'),
  required: from.flag('required'),
  timeliness: from.word('timeliness', ['onTime', 'late', 'missing', 'notDue', 'notRequired']),
  validity: from.word('validity', ['valid', 'flagged', 'rejected', 'none']),
  receivedAt: instantOrNull(from, 'receivedAt'),
  daysLate: from.whole('daysLate'),
  file: from.textOrNull('file'),
  included: from.flag('included'),
});

const instantOrNull = (from: Fields, key: string): number | null =>
  from.get(key) === null ? null : instantIn(from.whole(key));

/** What a date can say: 100 million days either way. */
const latest = 8.64e15;

function instantIn(milliseconds: number): number {
  if (Math.abs(milliseconds) > latest) throw new DamagedRecord();
  return milliseconds;
}

import { describe, expect, test } from '@jest/globals';
import { dateInName } from '../../src/campaign/wall-time.ts';
import type { FoundFile } from '../../src/domain/found-file.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import { instantText } from '../../src/domain/instant.ts';
import { receptionDesk } from '../../src/register/reception.ts';

const timezone = 'Asia/Shanghai';
const receipt = (file: string, day: string, unit: string | null = null): Receipt => ({
  file,
  unit,
  receivedAt: Date.parse(`2020-02-${day}T00:00:00Z`),
  channel: null,
  sha256: null,
  recordedAt: null,
  at: { file: 'receipts.csv', sheet: null, cell: 'A2' },
  unitAt: { file: 'receipts.csv', sheet: null, cell: 'B2' },
});

const foundAt = (path: string, modified: number, archive?: FoundFile['archive']): FoundFile => ({
  path,
  location: path,
  bytes: 1,
  modifiedAt: modified,
  ...(archive === undefined ? {} : { archive }),
});

const desk = receptionDesk(
  [
    receipt('包.zip', '01', '水田乡'),
    receipt('包.zip/甲.xlsx', '02'),
    receipt('区级', '03'),
    receipt('区级/局/乙.xlsx', '04'),
    receipt('不在.xlsx', '05'),
  ],
  { timezone, dateInName: (name) => dateInName(name, timezone) },
);

describe('when a file was received', () => {
  test.each<[string, string, string, string | null]>([
    ['包.zip', '2020-02-01T00:00:00Z', 'receipts', '水田乡'],
    ['包.zip/甲.xlsx', '2020-02-02T00:00:00Z', 'receipts', null],
    ['包.zip/丙.xlsx', '2020-02-01T00:00:00Z', 'receipts', '水田乡'],
    ['区级/局/乙.xlsx', '2020-02-04T00:00:00Z', 'receipts', null],
    ['区级/局/丁 20200210.xlsx', '2020-02-03T00:00:00Z', 'receipts', null],
    ['区级部门.xlsx', '2020-03-01T00:00:01Z', 'mtime', null],
    ['丁 20200210.xlsx', '2020-02-09T16:00:01Z', 'name', null],
    ['丁-20200205-1730.xlsx', '2020-02-05T09:30:00Z', 'name', null],
    ['2020-02-04/丁 20200210.xlsx', '2020-02-09T16:00:01Z', 'name', null],
    ['2020-02-04/丁.xlsx', '2020-02-03T16:00:01Z', 'name', null],
    ['丁 20200230.xlsx', '2020-03-01T00:00:01Z', 'mtime', null],
  ])('%s: %s by %s', (path, time, ...[source, unit]) => {
    const reception = desk.receive(foundAt(path, Date.parse('2020-03-01T00:00:01.999Z')), 'a');
    expect([instantText(reception.receivedAt), reception.source, reception.unit?.name ?? null]).toEqual([
      time,
      source,
      unit,
    ]);
    expect(reception.unit?.at.cell ?? null).toBe(unit === null ? null : 'B2');
    expect(reception.findings.map(({ code }) => code)).toEqual(source === 'mtime' ? ['receipt/unproven'] : []);
  });

  test('a name that another system spells with combining marks is the same', () => {
    const other = receptionDesk([receipt('é.xlsx'.normalize('NFD'), '01')], { timezone, dateInName: () => null });
    expect(other.receive(foundAt('é.xlsx'.normalize('NFC'), 0), 'a').source).toBe('receipts');
  });
});

test('a receipt without its file is told', () => {
  const told = desk.unmatched(['包.zip/甲.xlsx', '区级/局/乙.xlsx']).map(({ value }) => value);
  expect(told).toEqual(['不在.xlsx']);
});

describe('receipts that are about certain bytes', () => {
  const line = (file: string, day: string, sha256: string): Receipt => ({ ...receipt(file, day), sha256 });
  const about = receptionDesk(
    [
      line('甲.csv', '03', 'a'),
      line('甲.csv', '08', 'b'),
      line('乙.csv', '03', 'a'),
      receipt('乙.csv', '04'),
      line('包.zip', '03', 'y'),
      line('包.zip', '06', 'z'),
      line('旧名.csv', '03', 'c'),
      line('新名.csv', '03', 'c'),
      line('删去.csv', '03', 'd'),
    ],
    { timezone, dateInName: () => null },
  );
  const seen = (found: FoundFile, sha256: string | null): readonly unknown[] => {
    const { receivedAt, source, replacedAt, findings } = about.receive(found, sha256);
    const days = [receivedAt, replacedAt].map((each) => (each === null ? null : instantText(each).slice(8, 10)));
    return [...days, source, ...findings.map(({ code }) => code)];
  };
  const inZip = (sha256: string): FoundFile => foundAt('包.zip/丙.csv', 0, { path: '包.zip', sha256 });
  const march = Date.parse('2020-03-01T00:00:00Z');

  test.each<[string, FoundFile, string | null, readonly unknown[]]>([
    ['the first bytes', foundAt('甲.csv', march), 'a', ['03', null, 'receipts']],
    ['bytes saved over them', foundAt('甲.csv', march), 'b', ['08', '03', 'receipts', 'receipt/replaced']],
    [
      'bytes not recorded yet',
      foundAt('甲.csv', march),
      'n',
      ['01', '03', 'mtime', 'receipt/unproven', 'receipt/replaced'],
    ],
    ['bytes that could not be read', foundAt('甲.csv', march), null, ['08', '03', 'receipts', 'receipt/replaced']],
    ['the clerk’s own line first', foundAt('乙.csv', march), 'a', ['04', null, 'receipts']],
    ['what is in an archive', inZip('y'), 'm', ['03', null, 'receipts']],
    ['what is in one that was saved over', inZip('z'), 'm', ['06', null, 'receipts']],
  ])('%s', (_, found, ...[sha256, expected]) => expect(seen(found, sha256)).toEqual(expected));

  test('a file that was given another name is not missed', () => {
    const told = about.unmatched(['甲.csv', '乙.csv', '包.zip/丙.csv', '新名.csv']).map(({ value }) => value);
    expect(told).toEqual(['删去.csv']);
  });
});

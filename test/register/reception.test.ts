import { describe, expect, test } from '@jest/globals';
import { dateInName } from '../../src/campaign/wall-time.ts';
import type { Receipt } from '../../src/domain/campaign.ts';
import { instantText } from '../../src/domain/instant.ts';
import { receptionDesk } from '../../src/register/reception.ts';

const timezone = 'Asia/Shanghai';
const receipt = (file: string, day: string, unit: string | null = null): Receipt => ({
  file,
  unit,
  receivedAt: Date.parse(`2020-02-${day}T00:00:00Z`),
  channel: null,
  at: { file: 'receipts.csv', sheet: null, cell: 'A2' },
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
    const reception = desk.receive(path, Date.parse('2020-03-01T00:00:01.999Z'));
    expect([instantText(reception.receivedAt), reception.source, reception.unit?.name ?? null]).toEqual([
      time,
      source,
      unit,
    ]);
    expect(reception.unit?.at.cell ?? null).toBe(unit === null ? null : 'A2');
    expect(reception.finding?.code ?? null).toBe(source === 'mtime' ? 'receipt/unproven' : null);
  });

  test('a name that another system spells with combining marks is the same', () => {
    const other = receptionDesk([receipt('é.xlsx'.normalize('NFD'), '01')], { timezone, dateInName: () => null });
    expect(other.receive('é.xlsx'.normalize('NFC'), 0).source).toBe('receipts');
  });
});

test('a receipt without its file is told', () => {
  const told = desk.unmatched(['包.zip/甲.xlsx', '区级/局/乙.xlsx']).map(({ value }) => value);
  expect(told).toEqual(['不在.xlsx']);
});

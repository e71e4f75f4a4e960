import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dateInName } from '../../src/campaign/wall-time.ts';
import type { NewReceipt, Receipt } from '../../src/domain/receipt.ts';
import { localTime } from '../../src/domain/zoned-time.ts';
import { newReceipts, type PresentFile } from '../../src/register/new-receipts.ts';

const timezone = 'Asia/Shanghai';
const calendar = { timezone, dateInName: (name: string) => dateInName(name, timezone) };
/** Of February 2020 in China: `05 17:30`. */
const at = (time: string): number => Date.parse(`2020-02-${time.replace(' ', 'T')}:00+08:00`);

interface Case {
  readonly path?: string;
  readonly sha256?: string | null;
  readonly modified?: string;
  readonly born?: string | null;
}

const file = ({ path = '甲.csv', sha256 = 'a', modified = '20 00:00', born = null }: Case): PresentFile => ({
  found: { path, location: path, bytes: 1, modifiedAt: at(modified) },
  sha256,
  bornAt: born === null ? null : at(born),
});

const line = (path: string, received: string, more: Partial<Receipt> = {}): Receipt => ({
  file: path,
  unit: null,
  receivedAt: at(received),
  channel: null,
  sha256: null,
  recordedAt: null,
  at: { file: 'receipts.csv', sheet: null, cell: 'A2' },
  unitAt: { file: 'receipts.csv', sheet: null, cell: 'B2' },
  ...more,
});

const recordedBy = (receipts: readonly Receipt[], files: readonly Case[], asOf = '06 01:00'): readonly NewReceipt[] =>
  newReceipts(receipts, files.map(file), { calendar, asOf: at(asOf) });

const lastNight = line('乙.csv', '04 09:00', { sha256: 'b', recordedAt: at('05 01:00') });

describe('a file that was not there last night, and is there tonight, was received', () => {
  test.each<[string, Case, string, string]>([
    ['when it was saved in between', { modified: '05 17:00' }, '05 17:00', 'modified'],
    ['at the date-time in its name', { path: '甲-20200205-1730.csv', modified: '05 19:00' }, '05 17:30', 'name'],
    ['at that of its folder', { path: '20200205-1730/甲.csv', modified: '05 19:00' }, '05 17:30', 'name'],
    ['when it was put there, though it is older', { modified: '01 09:00', born: '05 16:00' }, '05 16:00', 'born'],
    ['when it was first seen, where it only says that it is older', { modified: '01 09:00' }, '06 01:00', 'seen'],
    ['then, whatever its name says', { path: '甲20200203.csv', modified: '01 09:00' }, '06 01:00', 'seen'],
    ['then, where its time is yet to come', { modified: '08 09:00', born: '07 09:00' }, '06 01:00', 'seen'],
  ])('%s', (_, present, ...expected) => {
    const found = recordedBy([lastNight], [present]);
    const seen = found.map((each) => [localTime(each.receivedAt, timezone).replace('2020-02-', ''), each.ground]);
    expect(seen).toEqual([expected]);
  });

  test('when it was saved, however long ago, where nothing was recorded before', () => {
    expect(recordedBy([], [{ modified: '01 09:00' }])).toMatchObject([{ receivedAt: at('01 09:00') }]);
  });
});

describe('a file is known', () => {
  test.each<[string, readonly Receipt[], Case]>([
    ['by a line about its bytes', [line('甲.csv', '03 09:00', { sha256: 'a' })], {}],
    ['by the clerk’s line, whatever its bytes', [line('甲.csv', '03 09:00')], { sha256: 'x' }],
    ['by the line of its folder', [line('街道', '03 09:00')], { path: '街道/甲.csv' }],
    ['by any line, where it cannot be read', [line('甲.csv', '03 09:00', { sha256: 'a' })], { sha256: null }],
  ])('%s', (_, receipts, present) => expect(recordedBy(receipts, [present])).toEqual([]));

  test('and other bytes under its name are not', () => {
    const found = recordedBy([line('甲.csv', '03 09:00', { sha256: 'a' })], [{ sha256: 'x', modified: '05 09:00' }]);
    expect(found).toMatchObject([{ file: '甲.csv', sha256: 'x', receivedAt: at('05 09:00') }]);
  });
});

describe('the same bytes under another name', () => {
  const before = line('甲.csv', '03 09:00', { sha256: 'a', unit: '城东街道', recordedAt: at('04 01:00') });
  const renamed: Case = { path: '已审/甲.csv', modified: '03 09:00' };

  test('keep time and unit where the first is gone', () => {
    expect(recordedBy([before], [renamed])).toMatchObject([
      { file: '已审/甲.csv', receivedAt: at('03 09:00'), unit: '城东街道', ground: 'moved' },
    ]);
  });

  test.each<[string, readonly Case[]]>([
    ['where the first is there still', [{ path: '甲.csv' }, renamed]],
    ['where they were saved later', [{ ...renamed, modified: '05 09:00' }]],
  ])('were received anew %s', (_, files) => {
    const [only, ...others] = recordedBy([before], files);
    expect([others, only?.unit, only?.ground === 'moved']).toEqual([[], null, false]);
  });
});

test('what was recorded is not recorded again, and no time lies before the last run or after this one', () => {
  const paths = fc.constantFrom(
    '甲.csv',
    '乙.csv',
    '街道/甲.csv',
    '甲 20200204.csv',
    '-甲\\.csv',
    ' 甲.csv',
    './甲.csv',
  );
  const times = fc.integer({ min: 1, max: 28 }).map((day) => `${String(day).padStart(2, '0')} 09:00`);
  const present = fc.record({ path: paths, sha256: fc.constantFrom('a', 'b', null), modified: times, born: times });
  const files = fc.uniqueArray(present, { selector: ({ path }) => path });
  fc.assert(
    fc.property(files, files, times, (first, second, asOf) => {
      const tonight = recordedBy([lastNight], first, asOf);
      const ledger = [
        lastNight,
        ...tonight.map((each) => ({ ...line('', '01 00:00'), ...each, recordedAt: at(asOf) })),
      ];
      const lastRun = Math.max(...ledger.map(({ recordedAt }) => recordedAt ?? 0));
      expect(recordedBy(ledger, first, asOf)).toEqual([]);
      expect(new Set(tonight.map((each) => `${each.file} ${each.sha256}`)).size).toBe(tonight.length);
      const later = recordedBy(ledger, second, '28 23:00').filter(({ ground }) => ground !== 'moved');
      expect(later.filter(({ receivedAt }) => receivedAt <= lastRun)).toEqual([]);
    }),
  );
});

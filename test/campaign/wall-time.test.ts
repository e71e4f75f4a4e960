import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dateInName, parseDeadline, parseReceivedAt, receivedAtText } from '../../src/campaign/wall-time.ts';
import { instantText, type Instant } from '../../src/domain/instant.ts';

const zone = 'Asia/Shanghai';
const shown = (instant: Instant | null | undefined): string | null =>
  instant === null || instant === undefined ? null : instantText(instant);

describe('a deadline', () => {
  test.each([
    ['2020-02-05', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020/2/5', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020年2月5日', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-05 18:00', '2020-02-05T10:00:00Z', '2020-02-05'],
    ['2020-02-05 18:00:30', '2020-02-05T10:00:30Z', '2020-02-05'],
    ['2020-02-05 24:00', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-06 00:00', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-05T16:00:00Z', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-05T18:00:00+08:00', '2020-02-05T10:00:00Z', '2020-02-05'],
    ['2020-02-29', '2020-02-29T16:00:00Z', '2020-02-29'],
  ])('%s', (text, instant, day) => {
    const deadline = parseDeadline(text, zone);
    expect([shown(deadline?.instant), deadline?.day]).toEqual([instant, day]);
  });

  test.each(['2020-02-30', '2019-02-29', '2020-13-01', '2020-02-05 24:01', '2020-02-05 25:00', '2020', '', '明天'])(
    'is not %s',
    (text) => expect(parseDeadline(text, zone)).toBeNull(),
  );
});

describe('a received time', () => {
  test.each([
    '2020-02-05T17:30:00.999+08:00',
    '2020-02-05T17:30:00.999',
    '2020-02-05 17:30:00.5',
    '2020-02-05t09:30:00.1z',
  ])('%s is that second, with an offset or without', (text) =>
    expect(parseReceivedAt(text, zone)).toBe(Date.parse('2020-02-05T09:30:00Z')),
  );

  test.each([
    ['2020-02-05 17:30', '2020-02-05T09:30:00Z'],
    ['2020-02-05 17:30:59', '2020-02-05T09:30:59Z'],
    ['2020-02-05T17:30', '2020-02-05T09:30:00Z'],
    ['2020-02-05T17:30:00', '2020-02-05T09:30:00Z'],
    ['2020/2/5 17:30', '2020-02-05T09:30:00Z'],
    ['2020/2/5 7:30', '2020-02-04T23:30:00Z'],
    ['2020年2月5日17时30分', '2020-02-05T09:30:00Z'],
    ['2020年2月5日 17时', '2020-02-05T09:00:00Z'],
    ['２０２０－０２－０５　１７：３０', '2020-02-05T09:30:00Z'],
    ['2020-02-05', '2020-02-04T16:00:01Z'],
    ['2020-02-05T09:30:00Z', '2020-02-05T09:30:00Z'],
    ['2020-02-05t09:30:00.999z', '2020-02-05T09:30:00Z'],
    ['2020-02-05T17:30:00+08:00', '2020-02-05T09:30:00Z'],
    ['2020-02-05 05:00:00-04:30', '2020-02-05T09:30:00Z'],
    ['2020-02-05 17:30:00.000', '2020-02-05T09:30:00Z'],
    ['2020-02-05 24:00', '2020-02-05T16:00:00Z'],
    ['2020年2月5日24时', '2020-02-05T16:00:00Z'],
    ['2020 年 2 月 5 日 17 时 5 分 9 秒', '2020-02-05T09:05:09Z'],
    ['2020年2月5日（星期三）17时30分', '2020-02-05T09:30:00Z'],
    ['2020年2月5日 星期日 17:30', '2020-02-05T09:30:00Z'],
    ['2020年2月5号下午5点半', '2020-02-05T09:30:00Z'],
    ['2020年2月5日上午9时整', '2020-02-05T01:00:00Z'],
    ['2020/2/5 下午5:30', '2020-02-05T09:30:00Z'],
    ['2020年2月5日晚8点', '2020-02-05T12:00:00Z'],
    ['2020年2月5日早9点', '2020-02-05T01:00:00Z'],
    ['2020/2/5 下午 05:30:09', '2020-02-05T09:30:09Z'],
    ['2020/2/5 下午17:30', '2020-02-05T09:30:00Z'],
    ['2020/2/5 5:30 PM', '2020-02-05T09:30:00Z'],
    ['2020/2/5 上午12:10', '2020-02-04T16:10:00Z'],
    ['2020/2/5 下午12:10', '2020-02-05T04:10:00Z'],
    ['2020/2/5 中午1点', '2020-02-05T05:00:00Z'],
    ['2020/2/5 晚上8:05', '2020-02-05T12:05:00Z'],
    ['20200205', '2020-02-04T16:00:01Z'],
    ['20200205 17:30', '2020-02-05T09:30:00Z'],
    ['43866.7291666667', '2020-02-05T09:30:00Z'],
    ['43866', '2020-02-04T16:00:01Z'],
  ])('%s', (text, instant) => expect(shown(parseReceivedAt(text, zone))).toBe(instant));

  test.each([
    '4386.72',
    '99999',
    '1580895000',
    '17:30',
    '2020-02/05',
    '2020-02-05-17:30',
    '2020-02-0517:30',
    '202002051730',
    '2020-02-05 晚上12:00',
    '2020年2月5日晚上2点',
    '2020-02-05 上午13:00',
    '2020-02-05 下午5:30 PM',
    '2020-02-05 5:3',
    '2020年2月30日下午5点半',
    '2020-02-30 08:00',
    '2020-02-05 17:60',
    '2020-02-05T17:30:00+24:00',
    '2020-2-5T1:00Z',
    '2月5日',
  ])('is not %s', (text) => expect(parseReceivedAt(text, zone)).toBeNull());

  const seconds = fc
    .integer({ min: Date.UTC(2000, 0, 2) / 1000, max: Date.UTC(2099, 11) / 1000 })
    .map((at) => at * 1000);

  test('survives being written and read again, in whatever zone', () => {
    const zones = fc.constantFrom(zone, 'America/New_York', 'Australia/Lord_Howe', '+05:45');
    fc.assert(
      fc.property(seconds, zones, (instant, there) => {
        expect(parseReceivedAt(receivedAtText(instant, there), there)).toBe(instant);
        expect(parseReceivedAt(instantText(instant), there)).toBe(instant);
      }),
    );
  });

  test('is written as the day alone where it means that, and in UTC where a clock shows it twice', () => {
    expect(receivedAtText(Date.parse('2020-02-04T16:00:01Z'), zone)).toBe('2020-02-05');
    const twice = ['2020-11-01T05:30:00Z', '2020-11-01T06:30:00Z'].map((text) => Date.parse(text));
    expect(twice.map((instant) => receivedAtText(instant, 'America/New_York'))).toEqual([
      '2020-11-01 01:30:00',
      '2020-11-01T06:30:00Z',
    ]);
  });

  /** The ways in which spreadsheets and people write the same second. */
  const forms: Readonly<Record<string, (wall: Wall) => string>> = {
    slashes: ({ y, mo, d, h, mi, s }) => `${y}/${mo}/${d} ${h}:${two(mi)}:${two(s)}`,
    'Chinese words': ({ y, mo, d, h, mi, s }) => `${y}年${mo}月${d}日${h}时${mi}分${s}秒`,
    'Chinese words, padded': ({ y, mo, d, h, mi, s }) =>
      `${y}年${two(mo)}月${two(d)}日 ${two(h)}点${two(mi)}分${two(s)}秒`,
    'half days before': ({ y, mo, d, h, mi, s }) =>
      `${y}/${mo}/${d} ${h < 12 ? '上午' : '下午'}${h % 12 === 0 ? 12 : h % 12}:${two(mi)}:${two(s)}`,
    'half days behind': ({ y, mo, d, h, mi, s }) =>
      `${y}-${two(mo)}-${two(d)} ${h % 12 === 0 ? 12 : h % 12}:${two(mi)}:${two(s)} ${h < 12 ? 'AM' : 'PM'}`,
    'full width': ({ y, mo, d, h, mi, s }) =>
      `${y}-${two(mo)}-${two(d)} ${two(h)}:${two(mi)}:${two(s)}`.replaceAll(/[!-~]/g, (each) =>
        String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0),
      ),
    'a spreadsheet’s number': ({ at }) => ((at - Date.UTC(1899, 11, 30)) / 86_400_000).toFixed(10),
  };

  test.each(Object.entries(forms))('is the same second in the form of %s', (_, write) => {
    fc.assert(
      fc.property(seconds, (instant) => {
        const at = new Date(instant + 8 * 3_600_000);
        const [y, mo, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
        const wall = { at: at.getTime(), y, mo, d, h: at.getUTCHours(), mi: at.getUTCMinutes(), s: at.getUTCSeconds() };
        // Midnight as a number is the day alone.
        fc.pre(at.getTime() % 86_400_000 !== 0);
        expect([write(wall), parseReceivedAt(write(wall), zone)]).toEqual([write(wall), instant]);
      }),
    );
  });
});

/** What clocks and calendars in China show; `at`: the same as an instant of UTC. */
type Wall = Readonly<Record<'at' | 'y' | 'mo' | 'd' | 'h' | 'mi' | 's', number>>;
const two = (part: number): string => String(part).padStart(2, '0');

test('a day’s first second is after the midnight that ends the day before', () => {
  const deadline = parseDeadline('2020-02-05', zone);
  const received = ['2020-02-05', '2020-02-06'].map((day) => parseReceivedAt(day, zone) ?? 0);
  expect(received.map((instant) => instant <= (deadline?.instant ?? 0))).toEqual([true, false]);
});

describe('a date-time in the name of a file or folder', () => {
  test.each([
    ['城东街道20200205.xlsx', '2020-02-04T16:00:01Z'],
    ['2020-02-05', '2020-02-04T16:00:01Z'],
    ['城东街道_2020-02-05.csv', '2020-02-04T16:00:01Z'],
    ['20200205-1730城东街道.xlsx', '2020-02-05T09:30:00Z'],
    ['城东街道 2020-02-05-1730.xlsx', '2020-02-05T09:30:00Z'],
    ['20200205_173015.xlsx', '2020-02-05T09:30:15Z'],
    ['20200205-9999.xlsx', '2020-02-04T16:00:01Z'],
    ['20200205-12.xlsx', '2020-02-04T16:00:01Z'],
    ['20201305 20200205.xlsx', '2020-02-04T16:00:01Z'],
  ])('%s', (name, instant) => expect(shown(dateInName(name, zone))).toBe(instant));

  test.each([
    '2020年元旦春节.xlsx',
    '20200230.xlsx',
    '1202002051.xlsx',
    '500114202002051234.xlsx',
    '2020-0205.xlsx',
    '城东.xlsx',
  ])('is not in %s', (name) => expect(dateInName(name, zone)).toBeNull());
});

test('no text makes the reading of times fail', () => {
  const digits = fc.stringMatching(/^[-0-9/:.TZ+ 年月日时分上下午半APM星期三]*$/);
  fc.assert(
    fc.property(digits, (text) => {
      for (const read of [parseReceivedAt, dateInName]) expect(read(text, zone)).not.toBeNaN();
      expect(parseDeadline(text, zone)?.instant).not.toBeNaN();
    }),
  );
});

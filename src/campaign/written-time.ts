import type { WallTime } from '../domain/zoned-time.ts';

/** Full-width and Chinese forms as plain ones: `2020年2月5日（星期三）下午5时30分` → `2020-2-5 下午5:30`. */
export const plainTime = (text: string): string => (/^[ -~]*$/.test(text) ? text.trim() : inPlainForms(text));

const inPlainForms = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\(?(?:星期|周)[一二三四五六日天]\)?/u, ' ')
    .replaceAll(/\s*([年月日号时点分秒])\s*/gu, '$1')
    .replace(/[时点]半/u, ':30')
    .replace(/[时点]整/u, ':00')
    .replaceAll(/([时点分])(\d)(?=[分秒])/gu, '$10$2')
    .replaceAll(/[年月](?=\d)/gu, '-')
    .replaceAll(/[日号]/gu, ' ')
    .replaceAll(/[时点分](?=\d)/gu, ':')
    .replaceAll(/[时点]/gu, ':00')
    .replaceAll(/[分秒]/gu, '')
    .trim();

/** The reading of a wall clock as `plainTime` has it, without a time zone; a date alone has no hour. Null where it is none; whether there is such a day is asked later. */
export function wallTime(written: string): WallTime | null {
  const { year, month, day, rest = '' } = (datePattern.exec(written) ?? compactDate.exec(written))?.groups ?? {};
  if (year === undefined) return serialTime(written);
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (rest === '') return date;
  const clock = clockTime(rest);
  return clock === null ? null : { ...date, ...clock };
}

const datePattern = /^(?<year>[12]\d{3})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?<rest>.*)$/u;
const compactDate = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?<rest>.*)$/u;

/** A half of the day, for clocks that show twelve hours: its words, and the hour of the day; null where nobody can tell. */
interface Half {
  /** Alternatives of a pattern. */
  readonly words: string;
  readonly hour: (shown: number) => number | null;
}

/** 下午5:30 is 17:30, and so is 下午17:30. */
const afterNoon = (shown: number): number | null => {
  if (shown === 0 || shown > 23) return null;
  return shown < 12 ? shown + 12 : shown;
};

const atNoon: ReadonlyMap<number, number> = new Map([
  [11, 11],
  [12, 12],
  [1, 13],
]);

/** 晚上8点 is 20:00; 晚上12点 and 晚上2点 may be the night before or after, and no afternoon. */
const atNight = (shown: number): number | null => (shown < 5 || shown === 12 ? null : afterNoon(shown));

/** 上午12:00 is midnight, as spreadsheets show it. */
const halves: readonly Half[] = [
  { words: '上午|早上|早晨|清晨|凌晨|早|AM|A\\.M\\.', hour: (shown) => (shown > 12 ? null : shown % 12) },
  { words: '中午', hour: (shown) => atNoon.get(shown) ?? null },
  { words: '下午|PM|P\\.M\\.', hour: afterNoon },
  { words: '傍晚|晚上|晚间|晚', hour: atNight },
];

const halfTests = halves.map(({ words, hour }) => ({ pattern: new RegExp(`^(?:${words})$`, 'iu'), hour }));
const half = halves.map(({ words }) => words).join('|');
const time = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?';
const clocks = [
  new RegExp(`^(?:T|\\s+)${time}$`, 'iu'),
  new RegExp(`^\\s*(?<half>${half})\\s*${time}$`, 'iu'),
  new RegExp(`^\\s+${time}\\s*(?<half>${half})$`, 'iu'),
];

/** What stands behind a date. */
function clockTime(text: string): Pick<Required<WallTime>, 'hour' | 'minute' | 'second'> | null {
  const found = clocks.find((clock) => clock.test(text))?.exec(text)?.groups;
  if (found === undefined) return null;
  const hour = hourOf(Number(found['hour']), found['half'] ?? '');
  return hour === null ? null : { hour, minute: Number(found['minute']), second: Number(found['second'] ?? 0) };
}

function hourOf(shown: number, word: string): number | null {
  const found = word === '' ? undefined : halfTests.find(({ pattern }) => pattern.test(word));
  return found === undefined ? shown : found.hour(shown);
}

/** Days from 1899-12-30, as a spreadsheet keeps a date whose format was lost: 2000 to 2099. */
function serialTime(written: string): WallTime | null {
  const [, days, fraction = '0'] = /^(\d{5})(\.\d+)?$/u.exec(written) ?? [];
  const [first, last] = [36_526, 73_050];
  if (days === undefined || Number(days) < first || Number(days) > last) return null;
  // A second is 0.0000116 of a day; what is written is rounded.
  const seconds = Math.round(Number(fraction) * 86_400);
  const at = new Date(Date.UTC(1899, 11, 30) + (Number(days) * 86_400 + seconds) * 1000);
  const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  if (seconds === 0) return date;
  return { ...date, hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() };
}

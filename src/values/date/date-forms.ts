import { isNilText } from '../../domain/nil-text.ts';
import { chineseNumeral, digitByDigit } from '../number/chinese-numeral.ts';
import { isoDate, noDate, readDay, type DateForm, type DateReading } from './date-reading.ts';
import { dateOfSerialNumber } from './serial.ts';

const weekday = '(?:\\(?(?:星期|周)([一二三四五六日天])\\)?)?';
const full = new RegExp(`^(\\d{4})(年|[-./])(\\d{1,2})(月|[-./])(\\d{1,2})(?:日|号)?${weekday}$`, 'u');
const numeral = '[〇零一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]';
const inNumerals = new RegExp(`^([〇零一二三四五六七八九]{4})年(${numeral}{1,3})月(${numeral}{1,4})[日号]?$`, 'u');

/** Ways to write a date, and what is none. docs/values.md is this list. */
export const dateForms: readonly DateForm[] = [
  {
    name: { zh: '年、月、日俱全', en: 'year, month and day' },
    examples: [
      '2020年2月5日',
      '2020.2.5',
      '2020/2/5',
      '2020-2-5',
      '2020年2月5日星期三',
      '2020年2月5日星期四',
      '２０２０－０２－０５',
      '2019年2月29日',
    ],
    read: readFull,
  },
  {
    name: { zh: '八位数字', en: 'eight digits' },
    examples: ['20200205', '20201305'],
    read(key) {
      const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/u.exec(key) ?? [];
      return year === undefined ? null : readDay({ year: Number(year), month: Number(month), day: Number(day) });
    },
  },
  {
    name: { zh: '中文数字', en: 'Chinese numerals' },
    examples: ['二〇二〇年二月五日', '二零二零年十二月三十一日'],
    read: readInNumerals,
  },
  {
    name: { zh: '表格软件的日期序号', en: 'a spreadsheet’s serial number' },
    examples: ['43866'],
    read(key) {
      const date = /^\d{5}$/u.test(key) ? dateOfSerialNumber(Number(key)) : null;
      return date === null ? null : { how: 'normalised', date };
    },
  },
  {
    name: { zh: '日、月在前', en: 'day or month first' },
    examples: ['25/2/2020', '2/25/2020', '5/2/2020'],
    read: readYearLast,
  },
  {
    name: { zh: '没有日期', en: 'no date' },
    examples: ['无', '—'],
    read: (key) =>
      isNilText(key) ? { how: 'unread', reason: 'date-none', mend: 'write-date-or-blank', guesses: [] } : null,
  },
  refuse('date-several', ['2020.2.5-2.8', '2020-02-05至2020-02-08', '2月5日、6日'], {
    name: { zh: '不止一个日期', en: 'several dates' },
    pattern: /(?:\d|日|号)(?:至|到|~|—|、|和|及)(?:\d|一|二|三|同)|^\d{4}[./年]\d{1,2}[./月]\d{1,2}日?-\d/u,
  }),
  refuse('date-lunar', ['正月初五', '农历腊月廿三'], {
    name: { zh: '农历', en: 'the lunar calendar' },
    pattern: /农历|阴历|正月|腊月|冬月|初[一二三四五六七八九十]|除夕/u,
  }),
  refuse('date-indefinite', ['2020年2月上旬', '2月初'], {
    name: { zh: '大概的日子', en: 'about a day' },
    pattern: /[上中下]旬|月[初中末底]|年[初中末底]|季度|左右|前后|以[前后]|半年/u,
  }),
  refuse('date-no-day', ['2020年2月', '2020-02', '2020年'], {
    name: { zh: '只有年月', en: 'no day' },
    pattern: /^(?:19|20)\d\d(?:年(?:\d{1,2}月?)?|[-./]\d{1,2})?$/u,
  }),
  refuse('date-no-year', ['2月5日', '2-5'], {
    name: { zh: '没有年份', en: 'no year' },
    pattern: /^\d{1,2}(?:月|[-./])\d{1,2}[日号]?$|^[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]$/u,
  }),
  refuse('date-short-year', ['20.2.5', '20年2月5日', "'20-2-5"], {
    name: { zh: '年份只有两位', en: 'a year of two digits' },
    pattern: /^'?\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}[日号]?$|^\d{1,2}[-./]\d{1,2}[-./]\d{2}$/u,
  }),
  refuse('date-words', ['春节前', '12', 'constructor'], {
    name: { zh: '不是日期的文字', en: 'words without a date' },
    pattern: /^/u,
  }),
];

interface Refusal extends Pick<DateForm, 'name'> {
  readonly pattern: RegExp;
}

function refuse(reason: Parameters<typeof noDate>[0], examples: readonly string[], refusal: Refusal): DateForm {
  const { name, pattern } = refusal;
  return { name, examples, read: (key) => (pattern.test(key) ? noDate(reason) : null) };
}

function readFull(key: string): DateReading | null {
  const [, year, after, month, next, day, weekdayName] = full.exec(key) ?? [];
  // 2020-2.5 mixes two ways of writing.
  if (year === undefined || (after !== next && !(after === '年' && next === '月'))) return null;
  const reading = readDay({ year: Number(year), month: Number(month), day: Number(day) });
  const isOther =
    weekdayName !== undefined &&
    reading.how !== 'unread' &&
    weekdayOf(reading.date) !== weekdayName.replace('天', '日');
  return isOther ? noDate('date-weekday') : reading;
}

const weekdayOf = (date: string): string => '日一二三四五六'.charAt(new Date(`${date}T00:00:00Z`).getUTCDay());

function readInNumerals(key: string): DateReading | null {
  const [, year, month = '', day = ''] = inNumerals.exec(key) ?? [];
  if (year === undefined) return null;
  const [monthNumber, dayNumber] = [chineseNumeral(month), chineseNumeral(day)];
  if (monthNumber === null || dayNumber === null) return noDate('date-words');
  return readDay({ year: Number(digitByDigit(year)), month: monthNumber, day: dayNumber });
}

/** 25/2/2020 can only be one day; 5/2/2020 is two in two countries. */
function readYearLast(key: string): DateReading | null {
  const [, first, , second, last] = /^(\d{1,2})([-./])(\d{1,2})\2((?:19|20)\d\d)$/u.exec(key) ?? [];
  if (first === undefined) return null;
  const [a, b, year] = [Number(first), Number(second), Number(last)];
  const days = [isoDate({ year, month: a, day: b }), isoDate({ year, month: b, day: a })];
  const [one, other] = new Set(days.flatMap((day) => day ?? []));
  if (one === undefined) return noDate('date-impossible');
  return other === undefined ? { how: 'normalised', date: one } : noDate('date-order', [one, other]);
}

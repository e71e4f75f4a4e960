import { timeSpan } from '../domain/time-span.ts';
import type { Language } from './entry.ts';

/** `3 天 5 小时`, `5 小时 12 分`: the two largest units that a length of time (in milliseconds) has. */
export function spanText(milliseconds: number, language: Language): string {
  const { days, hours, minutes } = timeSpan(milliseconds);
  const parts = days > 0 ? [days, hours] : [hours, minutes];
  const names = units[language].slice(days > 0 ? 0 : 1);
  const said = parts.flatMap((count, at) => (count === 0 ? [] : (names[at]?.(count) ?? [])));
  return said.length === 0 ? underAMinute[language] : said.join(' ');
}

const plural = (name: string) => (count: number) => `${count} ${name}${count === 1 ? '' : 's'}`;

const units: Readonly<Record<Language, readonly ((count: number) => string)[]>> = {
  zh: [(days) => `${days} 天`, (hours) => `${hours} 小时`, (minutes) => `${minutes} 分`],
  en: [plural('day'), plural('hour'), plural('minute')],
};

const underAMinute: Readonly<Record<Language, string>> = { zh: '不到 1 分', en: 'less than a minute' };

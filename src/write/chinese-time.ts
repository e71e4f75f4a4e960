import { chineseDate } from './chinese-date.ts';

/** `2020-02-05 24:00` → `2020年2月5日24时`; minutes and seconds where there are any. */
export function chineseTime(time: string): string {
  const [day = '', clock = ''] = time.split(' ');
  const [hour, minute, second] = clock.split(':').map(Number);
  const names = [
    `${hour}时`,
    minute === 0 && second === undefined ? '' : `${minute}分`,
    second === undefined ? '' : `${second}秒`,
  ];
  return chineseDate(day) + names.join('');
}

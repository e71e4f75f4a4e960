/** Number formats that every workbook has and that show a date or a time (ECMA-376 part 1, 18.8.30), with those of East Asian editions. */
export const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format's code shows a date or a time: `yyyy"年"m"月"` does, `[Red]0.00` and `0"户"` do not. */
export function isDateCode(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|[_*]./g, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replaceAll(/general|e[+-]/gi, '');
  return /[ymdhs]|aaa|上午|下午/i.test(bare);
}

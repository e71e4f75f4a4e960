/** `_x000A_` stands for the character of that number in a workbook's texts, `_x005F_` for an underscore that only looks like the beginning of one. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;

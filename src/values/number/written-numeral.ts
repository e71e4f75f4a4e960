/** A whole number from 1 to 9,999 in Chinese: 3050 → 三千零五十. */
export const writtenNumeral = (value: number): string =>
  String(value)
    .padStart(4, '0')
    .replaceAll(/\d/gu, (digit, at: number) =>
      digit === '0' ? '零' : '零一二三四五六七八九'.charAt(Number(digit)) + '千百十'.charAt(at),
    )
    .replaceAll(/零+/gu, '零')
    .replaceAll(/^零|零$/gu, '');

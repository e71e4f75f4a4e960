/** A whole number below 100,000,000 as schools teach it: 零 once for skipped places, none at the end, 十 for 一十 in front. */
export function written(value: number): string {
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const text = (high > 0 ? `${section(high)}万` : '') + gap + (low > 0 ? section(low) : '');
  return value === 0 ? '零' : text.replace(/^一十/u, '十');
}

const section = (value: number): string =>
  String(value)
    .padStart(4, '0')
    .replaceAll(/\d/g, (digit, at: number) =>
      digit === '0' ? '零' : '零一二三四五六七八九'.charAt(Number(digit)) + '千百十'.charAt(at),
    )
    .replaceAll(/零+/gu, '零')
    .replaceAll(/^零|零$/gu, '');

/** The same in the signs of cheques. */
export const formal = (text: string): string =>
  text.replaceAll(
    /./gu,
    (sign) => '壹贰叁肆伍陆柒捌玖拾佰仟萬'.charAt('一二三四五六七八九十百千万'.indexOf(sign)) || sign,
  );

export const fullWidth = (text: string): string =>
  text.replaceAll(/[-.\d]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfe_e0));

export const grouped = (text: string, separator: string): string =>
  text.replaceAll(/(?<!\..*)\B(?=(\d{3})+(?!\d))/g, separator);

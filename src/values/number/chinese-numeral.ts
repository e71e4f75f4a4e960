/** Other spellings of the signs: 壹佰 is 一百, and 廿 is 二十. */
const spellings: Readonly<Record<string, string>> = {
  〇: '零',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  廿: '二十',
  卅: '三十',
};
const otherSpelling = new RegExp(`[${Object.keys(spellings).join('')}]`, 'gu');
/** Each digit at its value. */
const digits = '零一二三四五六七八九';
const places: ReadonlyMap<string, number> = new Map([
  ['千', 1000],
  ['百', 100],
  ['十', 10],
  ['', 1],
]);
/** What the sections of a numeral count, the highest first. */
const sectionScales = [100_000_000, 10_000, 1] as const;
const sections = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/u;
const section = /^(?:零?[一二三四五六七八九](?:[千百十]|$))*$/u;

/** Signs that numerals are written with, for patterns. */
export const numeralSigns = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬廿卅';

/** Numerals that stand for a digit each, in figures: 二〇二〇 → `2020`. */
export const digitByDigit = (signs: string): string =>
  Array.from(signs, (sign) => digits.indexOf(sign === '〇' ? '零' : sign)).join('');

/** The whole number below 10¹² that a well-formed numeral names; null for 一二三, 百 or 十十, and for 一百五, which may be 150 or 105. */
export function chineseNumeral(text: string): number | null {
  const plain = standard(text);
  if (plain === '零') return 0;
  const parts = sections.exec(plain)?.slice(1);
  if (plain === '' || parts === undefined) return null;
  let total = 0;
  let above: Term | null = null;
  for (const term of parts.flatMap((part: string | undefined, at) => termsOf(part ?? '', sectionScales[at] ?? 1))) {
    if (term === null || !follows(term, above)) return null;
    total += term.digit * term.scale;
    above = term;
  }
  return total;
}

/** 两 stands before 百, 千, 万 and 亿, and for 2 alone; 十 alone is 一十. */
const standard = (text: string): string =>
  text
    .replaceAll(otherSpelling, (sign) => spellings[sign] ?? sign)
    .replaceAll(/(?<!十)两(?=[百千万亿])|^两$/gu, '二')
    .replaceAll(/(?<=^|[零万亿])十/gu, '一十');

/** A digit at its place. */
interface Term {
  readonly digit: number;
  readonly scale: number;
  /** Of the section: 1, 10,000 or 100,000,000. */
  readonly section: number;
  readonly hasZero: boolean;
}

/** `[null]` where the section is malformed. */
function termsOf(text: string, scale: number): readonly (Term | null)[] {
  if (!section.test(text)) return [null];
  return [...text.matchAll(/(零?)([一二三四五六七八九])([千百十]?)/gu)].map(([, nil, digit = '', place = '']) => ({
    digit: digits.indexOf(digit),
    scale: scale * (places.get(place) ?? 1),
    section: scale,
    hasZero: nil === '零',
  }));
}

/** Places go down, and 零 stands for those that are skipped: it must where a figure would else be short for another (一万五), and may before the thousands of the next section (十万零一千). */
function follows(term: Term, above: Term | null): boolean {
  if (above === null) return !term.hasZero;
  if (term.scale >= above.scale) return false;
  if (term.scale * 10 === above.scale) return !term.hasZero;
  const isNextSection = term.section * 10_000 === above.section && term.scale === term.section * 1000;
  return term.hasZero || isNextSection;
}

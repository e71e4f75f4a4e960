/** What a name says of a correction, and the name without that. */
export interface Correction {
  /** Null where it says nothing. */
  readonly is: 'earlier' | 'later' | null;
  readonly stem: string;
  /** Whether it says so in so many words: 更正后, not 新. */
  readonly isPlain: boolean;
}

const counted = '(?:的?数据?|数字|的?表|版本?|稿|值)?';
const changed = '(?:更正|修改|修订|订正|调整|核实|核定|核对|审核|变更)';
const spoken = new RegExp(`${changed}|重报|补正`, 'u');
const earlier = `(?:${changed}之?前|原报?|旧|原来|原始|上报(?=数)|初报|应报|初稿|初步)`;
const later = `(?:${changed}之?后|已?${changed}|新|重报|补正|已报|实报|核减后|终稿|定稿|正式|最终)`;
/** 新 and 旧 alone are parts of names: they count where they are all, or stand in brackets. */
const inBrackets = (words: string): RegExp => new RegExp(`^(.*?)[(]${words}${counted}[)]$|^${words}${counted}$`, 'u');
const earlierName = inBrackets(earlier);
const laterName = inBrackets(later);
/** 城东街道更正前, 城东街道核实数. */
const ending = (words: string): RegExp => new RegExp(`^(.+?)[-_]?${words}$`, 'u');
const earlierEnd = ending(`(?:${changed}之?前${counted}|(?:上报|原报|应报|初报)数)`);
const laterEnd = ending(`(?:${changed}之?后${counted}|(?:${changed}|已报|实报|重报)数)`);

const telling = /[前后原旧新报]|初[步稿]|[更补订]正|修[改订]|[调核]|审核|变更|[终定]稿|正式|最终/u;

/** Spares reading most names: `plain`: without blanks. */
export const mayCorrect = (plain: string): boolean => telling.test(plain);

/** `plain`: 城东街道(更正前), 更正后. */
export function correctionOf(plain: string): Correction {
  for (const [is, patterns] of [
    ['earlier', [earlierName, earlierEnd]],
    ['later', [laterName, laterEnd]],
  ] as const) {
    const found = patterns.map((pattern) => pattern.exec(plain)).find((each) => each !== null);
    if (found) return { is, stem: found[1] ?? '', isPlain: spoken.test(plain) };
  }
  return { is: null, stem: plain, isPlain: false };
}

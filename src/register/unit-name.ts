import { plainText } from '../domain/plain-text.ts';

/** Endings that name a body of a unit rather than the unit: 城东街道办事处 is 城东街道. */
const suffixes =
  /(人民政府|政府|街道办事处|办事处|街道办|党工委|工委|党委|党组|委员会|办公室|\(?(?:盖章|公章|签章|章)\)?)$/u;

/** Spellings that a unit's name is compared in. */
export interface NameSpellings {
  /** Width, spaces and brackets made one. */
  readonly light: string;
  /** Without the district before it and institutional endings behind it as well. */
  readonly bare: string;
}

/** `district`: such as 重庆市黔江区, null where the campaign names none. */
export function spellingsOf(name: string, district: string | null): NameSpellings {
  const light = plainText(name).replaceAll(/["'“”‘’《》<>]/gu, '');
  return { light, bare: withoutSuffixes(withoutDistrict(light, district)) };
}

/** Takes 重庆市, 黔江区 and 区 away from the front, but never a whole name. */
function withoutDistrict(name: string, district: string | null): string {
  const parts = [...plainText(district ?? '').matchAll(/.+?(?:自治区|自治州|自治县|省|市|州|盟|区|县|旗)/gu)].map(
    ([part]) => part,
  );
  const prefixes = [
    '中共',
    ...parts,
    ...parts.map((part) => part.replace(/(省|市|区|县)$/u, '')).filter(({ length }) => length > 1),
  ];
  let rest = name;
  for (const prefix of prefixes) {
    if (rest.startsWith(prefix) && rest.length > prefix.length + 1) rest = rest.slice(prefix.length);
  }
  return /^[区县市].{2,}/u.test(rest) ? rest.slice(1) : rest;
}

function withoutSuffixes(name: string): string {
  let rest = name;
  for (let next = rest.replace(suffixes, ''); next !== rest && next.length > 1; next = rest.replace(suffixes, ''))
    rest = next;
  // 城东街道办 and 城东街道办事处 are both of 城东街道.
  return name.includes('街道') && !rest.endsWith('街道') ? `${rest}街道` : rest;
}

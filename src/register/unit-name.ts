import { plainText } from '../domain/plain-text.ts';

/** Endings that name a body of a unit rather than the unit: 城东街道办事处 is 城东街道. */
const suffixes =
  /(人民政府|政府|街道办事处|办事处|街道办|党工委|工作委员会|工委|党委|党组|委员会|党政办公室|党政办|办公室|双拥办|双拥工作领导小组|退役军人服务[站中心]+|人大主席团|人民武装部|武装部|纪委|纪工委|\((?:盖章|公章|签章|章)\)|盖章|公章|签章)$/u;

/** Spellings that a unit's name is compared in. */
export interface NameSpellings {
  /** Width, spaces and brackets made one. */
  readonly light: string;
  /** Without the district before it and institutional endings behind it as well. */
  readonly bare: string;
}

/** `district`: such as 重庆市黔江区, null where the campaign names none. */
export function spellingsOf(name: string, district: string | null): NameSpellings {
  const light = plainText(name)
    .replaceAll(/["'“”‘’《》<>]/gu, '')
    .replace(/^[([【]((?:[^()[\]【】]|\([^()]*\))+)[)\]】]$/u, '$1');
  return { light, bare: withoutSuffixes(withoutDistrict(light, district)) };
}

/** Takes 中共, 重庆市黔江区, 黔江区 and 区 away from the front, but never a whole name; 重庆市民政局 is not of the district and stays. */
function withoutDistrict(name: string, district: string | null): string {
  const parts = plainText(district ?? '').match(/.+?(?:自治区|自治州|自治县|省|市|州|盟|区|县|旗)/gu) ?? [];
  const own = parts.at(-1);
  const inner = withoutPrefix(name, ['中国共产党', '中共']);
  const outer = parts.slice(0, -1).reduce((rest, part) => withoutPrefix(rest, formsOf(part)), inner);
  const local = own === undefined ? inner : withoutPrefix(outer, formsOf(own));
  return withoutSender(withoutLevel(local === outer ? inner : local, own?.at(-1) ?? '区县'));
}

/** A street's office is one of the district's government, in full 黔江区人民政府城东街道办事处. */
const withoutSender = (name: string): string => name.replace(/^(?:人民政府|政府|委)(?=..+街道)/u, '');

function withoutPrefix(name: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((each) => name.startsWith(each) && name.length > each.length + 1) ?? '';
  return name.slice(prefix.length);
}

/** 黔江区, and 黔江 for short. */
const formsOf = (part: string): readonly string[] =>
  [part, part.replace(/[省市区县]$/u, '')].filter(({ length }) => length > 1);

/** 区 of 区民政局 stands for the district; 市 of 市场监管局 for nothing. */
const withoutLevel = (name: string, levels: string): string =>
  /^[区县市]..(?<!^市[场政民容].)/u.test(name) && levels.includes(name.charAt(0)) ? name.slice(1) : name;

function withoutSuffixes(name: string): string {
  let rest = name;
  for (let next = rest.replace(suffixes, ''); next !== rest && next.length > 1; next = rest.replace(suffixes, ''))
    rest = next;
  // 城东街道办 and 城东街道办事处 are both of 城东街道.
  return name.includes('街道') && !rest.endsWith('街道') ? `${rest}街道` : rest;
}

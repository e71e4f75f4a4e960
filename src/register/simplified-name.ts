import { traditionalSigns } from './traditional-signs.ts';

let known: ReadonlyMap<string, string> | null = null;

/** Made once a name asks for it. */
function simpleSigns(): ReadonlyMap<string, string> {
  known ??= new Map(Array.from(traditionalSigns.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]));
  return known;
}

const ascii = /^[\x20-\x7e]*$/;

/** A name in simplified signs, to be compared: 城東街道 → 城东街道. Several traditional signs may have one simplified one, so that both names are to be spelt so. */
export function simplifiedName(name: string): string {
  if (ascii.test(name)) return name;
  const signs = simpleSigns();
  let plain = '';
  for (const sign of name) plain += signs.get(sign) ?? sign;
  return plain;
}

import { traditionalSigns } from './traditional-signs.ts';

interface Signs {
  readonly simple: ReadonlyMap<string, string>;
  readonly traditional: RegExp;
}

let known: Signs | null = null;

/** Made once a name asks for them. */
function signs(): Signs {
  if (known !== null) return known;
  const simple = new Map(Array.from(traditionalSigns.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]));
  known = { simple, traditional: new RegExp(`[${[...simple.keys()].join('')}]`, 'gu') };
  return known;
}

/** A name in simplified signs, to be compared: 城東街道 → 城东街道. Several traditional signs may have one simplified one, so that both names are to be spelt so. */
export function simplifiedName(name: string): string {
  const { simple, traditional } = signs();
  // Nearly every name comes back as it is: as the same text, of which thousands are remembered.
  return name.replace(traditional, (sign) => simple.get(sign) ?? sign);
}

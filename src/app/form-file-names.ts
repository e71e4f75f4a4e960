import type { ReportingUnit } from '../domain/reporting-unit.ts';

/** Characters that some system refuses in a file's name, and the wide ones that stand for them. */
const refused: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** UTF-16 units of three bytes at most: with the code, and what the name of a draft has besides, fewer than the 255 bytes that a name may have. */
const longest = { name: 56, code: 16 };

/** A file's name for each unit's form: the unit's own, in so far as file systems take it; each once. */
export function formFileNames(units: readonly Pick<ReportingUnit, 'name' | 'code'>[]): readonly string[] {
  const taken = new Set<string>();
  return units.map(({ name, code }) => {
    const plain = safeName(name, longest.name);
    let safe = plain;
    for (let i = 1; taken.has(safe.toLowerCase()); i += 1)
      safe = `${plain}（${i === 1 ? safeName(code, longest.code) : i}）`;
    taken.add(safe.toLowerCase());
    return `${safe}.xlsx`;
  });
}

function safeName(name: string, most: number): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[/\\:*?"<>|]/g, (sign) => refused[sign] ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .replaceAll(/^[\s.~$]+|[\s.]+$/gu, '');
  const short = plain
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return short === '' ? '单位' : short.replace(devices, '_$1');
}

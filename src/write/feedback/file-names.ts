const unwritable = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Bytes that a name may have on every file system, less what is added to it. */
const mostBytes = 180;

/** A text as the name of a file or folder on any system: it never leads elsewhere. */
export function safeName(text: string): string {
  const plain = shortened(text.replaceAll(unwritable, '_').trim())
    .replace(/^[.~]+/, '_')
    .replace(/[. ]+$/, '');
  if (plain === '') return '_';
  return reserved.test(plain) ? `_${plain}` : plain;
}

function shortened(text: string): string {
  let name = '';
  for (const character of text) {
    if (Buffer.byteLength(name + character) > mostBytes) break;
    name += character;
  }
  return name;
}

/** Gives each name to one thing only, whatever the case of its letters. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let distinct = name;
    for (let number = 2; taken.has(folded(distinct)); number++) distinct = `${name}（${number}）`;
    taken.add(folded(distinct));
    return distinct;
  };
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** `附件/城东街道.csv` → `城东街道`. */
export const stemOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/(?<=.)\.[^.]{1,5}$/, '');

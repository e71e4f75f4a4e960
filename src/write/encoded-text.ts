/** Encodings that a text can be written in: those that a CSV of the clerk's may have. */
export type WrittenEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What came of a text: its bytes, or the first character that the encoding does not have. */
export type Encoded = { readonly bytes: Uint8Array } | { readonly foreign: string };

/** The text in an encoding, without a byte order mark. */
export function encodedText(text: string, encoding: WrittenEncoding): Encoded {
  switch (encoding) {
    case 'utf-8':
      return { bytes: Buffer.from(text, 'utf8') };
    case 'utf-16le':
      return { bytes: Buffer.from(text, 'utf16le') };
    case 'utf-16be':
      return { bytes: Buffer.from(text, 'utf16le').swap16() };
    default:
      return inTwoBytes(text, twoByteCodes(encoding));
  }
}

/** Bytes by character. */
type Codes = ReadonlyMap<string, readonly [number, number]>;

function inTwoBytes(text: string, codes: Codes): Encoded {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : codes.get(character);
    if (found === undefined) return { foreign: character };
    bytes.push(...found);
  }
  return { bytes: Uint8Array.from(bytes) };
}

/** The platform decodes these encodings and does not encode them, so its decoder's table is turned round. */
function twoByteCodes(encoding: 'gb18030' | 'big5'): Codes {
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1 && character !== '\uFFFD' && !codes.has(character))
        codes.set(character, [lead, trail]);
    }
  return codes;
}

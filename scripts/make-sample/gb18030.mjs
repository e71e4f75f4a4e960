/** Two-byte codes by character. Node decodes GB18030 but does not encode it, so its decoder's table is turned round. */
const codes = new Map();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (trail !== 0x7f && character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
  }
}

/**
 * @param {string} text
 * @returns {Buffer}
 */
export function toGb18030(text) {
  const bytes = Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : codes.get(character);
    if (found === undefined) throw new Error(`No two-byte GB18030 code for ${character}`);
    return found;
  });
  return Buffer.from(bytes);
}

/** An encoding of two bytes a character, by which of them comes first. */
export type WideEncoding = 'utf-16le' | 'utf-16be';

/** Bytes at the beginning that are looked at. */
const glance = 4096;
/** What no text holds: control characters, private ones, and numbers that are no characters. */
const illegible = /[\p{Cn}\p{Co}]|(?![\t\n\r])\p{Cc}/u;

/** Whether bytes are UTF-16: by their byte order mark, or without one by the NUL that every letter, digit and separator of ASCII then has beside it. Null for anything else. */
export function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, glance);
  const likely = likelyOrder(sample);
  return likely !== null && isLegible(sample, likely) ? likely : null;
}

/** Figures and separators are ASCII in Chinese tables too, so that one of so many bytes is such a NUL. */
const bytesPerNul = 40;

/** The order that has more of them; 一 and a few other characters have theirs on the other side. */
function likelyOrder(sample: Uint8Array): WideEncoding | null {
  let [first, second] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) first++;
    else second++;
  }
  if (first === second || Math.max(first, second) * bytesPerNul < sample.length) return null;
  return first > second ? 'utf-16be' : 'utf-16le';
}

/** Whether the text has nothing illegible in it, and lines where there are bytes that end them: a stray NUL in other text does not make it UTF-16. */
function isLegible(sample: Uint8Array, encoding: WideEncoding): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    const hasLineEnds = sample.includes(0x0a) || sample.includes(0x0d);
    return !illegible.test(text) && (!hasLineEnds || /[\r\n]/u.test(text));
  } catch {
    return false;
  }
}

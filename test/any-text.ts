import { integer, string, type Arbitrary } from 'fast-check';

// Between these lie the halves of characters, which are none by themselves.
const [beforeHalves, afterHalves] = [0xd800, 0xe000];
const halves = afterHalves - beforeHalves;

/** Any code point. As fast-check's own `binary`, which lists all million of them before it gives the first. */
const character = integer({ min: 0, max: 0x10_ffff - halves }).map(
  (nth) => String.fromCodePoint(nth < beforeHalves ? nth : nth + halves),
  (text) => {
    const point = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== text) throw new Error('not one character');
    return point < beforeHalves ? point : point - halves;
  },
);

/** Any text, of whatever characters there are. */
export const anyText = (bounds: { readonly maxLength?: number } = {}): Arbitrary<string> =>
  string({ unit: character, ...bounds });

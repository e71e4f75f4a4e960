import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultLimits } from '../../src/domain/limits.ts';
import { valueText, cellValue } from '../../src/domain/raw-sheet.ts';
import { readSheets } from '../../src/read/index.ts';
import { csvLine } from '../../src/domain/csv-line.ts';
import { encodedText, type WrittenEncoding } from '../../src/write/encoded-text.ts';
import { openedFile } from '../read/opened-file.ts';

test.each([
  [['a', 'b,c', 'd"e'], ',', 'a,"b,c","d""e"'],
  [['a', 'b,c', 'd;e'], ';', 'a;b,c;"d;e"'],
  [['两行\r\n文字', ' 前后 '], ',', '"两行\r\n文字", 前后 '],
  [
    ['=1+1', '+86', '-5', '-5.25', '-无', '@我', '+86-23', "'x", "'=x"],
    ',',
    "'=1+1,+86,-5,-5.25,'-无,'@我,'+86-23,'x,''=x",
  ],
])('%j separated by %s', (fields, separator, line) => expect(csvLine(fields, separator)).toBe(line));

test('what is written is read back', async () => {
  const field = fc
    .string({ unit: fc.constantFrom('城', 'a', ',', '"', ';', '\t', '1', ' ', '\n') })
    .map((text) => `x${text}x`);
  await fc.assert(
    fc.asyncProperty(fc.array(field, { minLength: 3, maxLength: 6 }), async (fields) => {
      const rows = ['一,二,三,四,五,六', csvLine(fields, ',')].join('\r\n');
      const { sheets } = await readSheets(openedFile(Buffer.from(rows), 'a.csv'), defaultLimits);
      const read = sheets[0]?.rows[1]?.contents.map((cell) => (cell === undefined ? '' : valueText(cellValue(cell))));
      expect(read).toEqual(fields);
    }),
    { numRuns: 50 },
  );
});

/** The bytes, or the character that the encoding does not have. */
const bytesOf = (text: string, encoding: WrittenEncoding): Uint8Array | string => {
  const encoded = encodedText(text, encoding);
  return 'bytes' in encoded ? encoded.bytes : encoded.foreign;
};

describe('a text in an encoding', () => {
  test.each<[WrittenEncoding, string]>([
    ['utf-8', '城东街道，因春节😀'],
    ['utf-16le', '城东街道，因春节😀'],
    ['utf-16be', '城东街道，因春节😀'],
    ['gb18030', '城东街道，因春节“集中”走访①\r\n'],
    ['big5', '臺北，中山區'],
  ])('%s is what its decoder reads', (encoding, text) => {
    const bytes = bytesOf(text, encoding);
    expect(new TextDecoder(encoding, { fatal: true }).decode(Buffer.from(bytes))).toBe(text);
  });

  test('that does not have a character names it', () => {
    expect(bytesOf('因春节😀', 'gb18030')).toBe('😀');
    expect(bytesOf('双拥', 'big5')).toBe('双');
  });
});

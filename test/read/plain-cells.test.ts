import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultLimits, type Limits } from '../../src/domain/limits.ts';
import { SheetHandler } from '../../src/read/xlsx/sheet-handler.ts';
import { ReadFailure } from '../../src/findings/read-failure.ts';
import { xmlParser, type XmlHandler } from '../../src/read/xml/parse-xml.ts';

/** What one worksheet is read as, with the shortcut for plain cells or by the parser alone; a failure by its facts. */
function readAs(xml: string, hasShortcut: boolean, limits: Limits): unknown {
  const parse = xmlParser(limits);
  const parts = { names: [], read: () => null, readShared: () => null, parse, limits };
  const sheet = new SheetHandler({ strings: ['甲', ' '], styles: new Map([['1', 'date']]), is1904: false, parts }, 0);
  const handler: XmlHandler = {
    open: (name, attributes) => sheet.open(name, attributes),
    close: (name) => sheet.close(name),
    text: (characters) => sheet.text(characters),
    ...(hasShortcut ? { shortcut: sheet.shortcut } : {}),
  };
  try {
    parse(Buffer.from(xml), handler);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.failure;
  }
  const { rows, cells, width, merges } = sheet;
  return { rows, cells, width, merges };
}

const worksheet = (content: string): string => `<worksheet xmlns="m"><sheetData>${content}</sheetData></worksheet>`;

const plain = fc
  .record({
    name: fc.constantFrom('', ' r="A1"', ' r="B2"', ' r="XFD1"', ' r="XFE1"'),
    style: fc.constantFrom('', ' s="1"', ' s="7"'),
    type: fc.constantFrom('', ' t="s"', ' t="str"', ' t="n"', ' t="b"', ' t="e"', ' t="d"', ' t="inlineStr"'),
    body: fc.constantFrom(
      '/>',
      '></c>',
      '><v></v></c>',
      '><v>1</v></c>',
      '><v>0.1</v></c>',
      '><v> 文 &gt;</v></c>',
      '><v>文]]</v></c>',
    ),
  })
  .map(({ name, style, type, body }) => `<c${name}${style}${type}${body}`);
const odd = fc.constantFrom(
  ' ',
  '\n',
  '<!-- <row r="3"><c r="A3"><v>9</v></c></row> -->',
  '<!-- > -->',
  '<![CDATA[<row r="4"><c r="A4"><v>9</v></c></row>]]>',
  '<?x <row r="5">?>',
  '<c r="C1"><f>A1</f><v>2</v></c>',
  "<c r='D1'><v>3</v></c>",
  '<c r="E1" t="inlineStr"><is><t>内</t></is></c>',
  '<c r="F1"><v>1</v>',
  '<x:row><c r="G1"><v>4</v></c></x:row>',
  ']]>',
  '&amp;',
);
const row = fc
  .record({
    tag: fc.constantFrom(
      '<row>',
      '<row r="2">',
      '<row r="2" hidden="1">',
      '<row r="x">',
      "<row r='3'>",
      '<row r="2" r="2">',
      '<row  >',
    ),
    inside: fc.array(fc.oneof({ weight: 4, arbitrary: plain }, odd), { maxLength: 5 }),
    end: fc.constantFrom('</row>', '</row>', '</row>', '', '</row >'),
  })
  .map(({ tag, inside, end }) => tag + inside.join('') + end);

test('plain cells are read as the parser would read them, whatever stands between them', () => {
  const sheet = fc
    .array(fc.oneof({ weight: 4, arbitrary: row }, odd), { maxLength: 4 })
    .map((rows) => worksheet(rows.join('')));
  const limits = fc.constantFrom<Partial<Limits>>(
    {},
    { cells: 2 },
    { textLength: 2 },
    { xmlDepth: 3 },
    { xmlDepth: 4 },
  );
  fc.assert(
    fc.property(sheet, limits, (xml, some) => {
      const within = { ...defaultLimits, ...some };
      expect(readAs(xml, true, within)).toEqual(readAs(xml, false, within));
    }),
    { numRuns: 1000 },
  );
});

test('the shortcut takes cells of the usual form', () => {
  const sheet = new SheetHandler(
    {
      strings: [],
      styles: new Map(),
      is1904: false,
      parts: { names: [], read: () => null, readShared: () => null, parse: () => undefined, limits: defaultLimits },
    },
    0,
  );
  const text = '<c r="A1"><v>1</v></c><c r="B1" s="2"/><c r="C1" t="str"><v>文</v></c><c r="D1"><f>A1</f></c>';
  expect(text.slice(sheet.shortcut.take(text, 0))).toBe('<c r="D1"><f>A1</f></c>');
});

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
    name: fc.constantFrom('', ' r="A1"', ' r="B2"', ' r="XFD1"'),
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
  '<c r="XFE1"><v>1</v></c>',
  '<x:row><c r="G1"><v>4</v></c></x:row>',
  ']]>',
  '&amp;',
);
/** Mostly what is right, or hardly a sheet would be read to its end. */
const seldom = (usual: readonly string[], rare: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...rare));

const row = fc
  .record({
    tag: seldom(
      [
        '<row>',
        '<row r="2">',
        '<row r="2" hidden="1">',
        '<row r="4" spans="1:25">',
        '<row r="5" spans="1:2" s="1" customFormat="1" ht="18.5" customHeight="1" x14ac:dyDescent="0.2">',
        '<row r="6" ht="0">',
        '<row r="7" ht="." hidden="true">',
        '<row r="8" hidden="0" customHeight="1">',
      ],
      [
        '<row r="x">',
        "<row r='3'>",
        '<row r="2" r="2">',
        '<row  >',
        '<row r="0">',
        '<row r="1048577">',
        '<row r="9" spans="1:2"/>',
      ],
    ),
    inside: fc.array(fc.oneof({ weight: 12, arbitrary: plain }, odd), { maxLength: 5 }),
    end: seldom(['</row>', '</row>\n'], ['', '</row >']),
  })
  .map(({ tag, inside, end }) => tag + inside.join('') + end);

test('plain cells are read as the parser would read them, whatever stands between them', () => {
  const sheet = fc
    .array(fc.oneof({ weight: 12, arbitrary: row }, odd), { maxLength: 4 })
    .map((rows) => worksheet(rows.join('')));
  const limits = fc.constantFrom<Partial<Limits>>(
    {},
    {},
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

function sheetHandler(): SheetHandler {
  const parts = { names: [], read: () => null, readShared: () => null, parse: () => undefined, limits: defaultLimits };
  return new SheetHandler({ strings: [], styles: new Map(), is1904: false, parts }, 0);
}

test('the shortcut takes cells of the usual form', () => {
  const sheet = sheetHandler();
  const text = '<c r="A1"><v>1</v></c><c r="B1" s="2"/><c r="C1" t="str"><v>文</v></c><c r="D1"><f>A1</f></c>';
  expect(text.slice(sheet.shortcut.take(text, 0))).toBe('<c r="D1"><f>A1</f></c>');
});

test('the shortcut goes on from one row to the next where both are of the usual form', () => {
  const sheet = sheetHandler();
  const rows =
    '<c r="A1"/></row><row r="2" spans="1:1" ht="18" customHeight="1"><c r="A2"><v>1</v></c></row>\n<row r="3">';
  const unusual = '</row><row r="4" outlineLevel="1"><c r="A4"><v>1</v></c></row>';
  expect(sheet.shortcut.take(rows + unusual, 0)).toBe(rows.length);
  expect(sheet.rows).toEqual([{ number: 2, contents: [1], hidden: false }]);
});

const read = (text: string): unknown => readAs(text, true, defaultLimits);

test('the usual declaration is as any other, which the parser reads: nothing may stand before it, and no second one behind', () => {
  const usual = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const other = "<?xml version='1.0' encoding='UTF-8'  standalone='yes'?>";
  const body = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const around: readonly ((declaration: string) => string)[] = [
    (each) => each + body,
    (each) => `${each}\r\n${body}`,
    (each) => `${each}<!-- ${each} -->${body}`,
    (each) => `${each}<?x y?>${body}`,
    (each) => each + each + body,
    (each) => `${each}\n${each}${body}`,
    (each) => `${each}${' '.repeat(20)}${each}${body}`,
    (each) => ` ${each}${body}`,
    (each) => `${each}text${body}`,
    (each) => each,
  ];
  for (const text of around) expect(read(text(usual))).toEqual(read(text(other)));
  expect(read(usual + body)).toEqual(read(body));
});

import { expect, test } from '@jest/globals';
import { defaultLimits, type Limits } from '../../src/domain/limits.ts';
import type { ReadSheets } from '../../src/read/reader.ts';
import { readSheets } from '../../src/read/index.ts';
import { openedFile } from './opened-file.ts';

const read = async (content: string | Uint8Array, limits: Partial<Limits> = {}): Promise<ReadSheets> =>
  readSheets(openedFile(Buffer.from(content), 'a.csv'), { ...defaultLimits, ...limits });

/** Row numbers with their contents. */
async function rowsOf(content: string | Uint8Array) {
  const { sheets, findings } = await read(content);
  expect(findings).toEqual([]);
  return sheets.flatMap(({ rows }) => rows.map((row) => [row.number, ...row.contents]));
}

const why = async (content: string | Uint8Array, limits: Partial<Limits> = {}) =>
  (await read(content, limits)).findings.map(({ code, facts }) => [code, facts]);

const gbk = Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xbb, 0xa7, 0x0a, 0xb3, 0xc7, 0xb6, 0xab, 0x2c, 0x31]); // 单位,户 城东,1
const text = '单位,户\n城东,1';

test.each([
  ['utf-8', Buffer.from(text)],
  ['utf-8', Buffer.from(`\uFEFF${text}`)],
  ['gb18030', gbk],
  ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
])('%s is found without being told, and a byte order mark is no text', async (encoding, bytes) => {
  const { sheets, ...rest } = await read(bytes);
  expect(rest).toEqual({ encoding, findings: [] });
  expect(sheets).toEqual([
    {
      name: null,
      visibility: 'visible',
      rows: [
        { number: 1, contents: ['单位', '户'], hidden: false },
        { number: 2, contents: ['城东', '1'], hidden: false },
      ],
      merges: [],
      hiddenColumns: new Set(),
      paragraphs: [],
    },
  ]);
});

test('characters that only GB18030 has are read too', async () => {
  expect(await rowsOf(Buffer.from([0x81, 0x39, 0xee, 0x39, 0x2c, 0xb5, 0xa5]))).toEqual([[1, '\u3400', '单']]);
});

test('what is neither UTF-8 nor GB18030 is unreadable', async () => {
  expect(await why(Buffer.from([0xb5, 0x20, 0xff, 0x2c, 0x31]))).toEqual([
    ['file/unreadable', { reason: { term: 'unknown-encoding' } }],
  ]);
});

test.each([
  ['a comma', '单位,户,元\n城东,1,2\n'],
  ['a semicolon, with decimal commas', '单位;户;元\n城东;1,5;2,5\n城西;1,5;2,5\n'],
  ['a tab, with commas in the text', '单位\t户\t备注\n城东\t1\t甲,乙,丙\n城西\t1\t丁,戊\n'],
  ['a bar', '单位|户|元\n城东|1|2\n'],
  ['a comma under a title line', '双拥活动情况统计表\n\n单位,户,别名\n城东,1,东;东街\n'],
  ['a comma, with semicolons in quotes', '单位,户,"a;b;c;d"\n城东,1,"a;b;c;d;""e;f"""\n'],
  ['a comma, with a stray semicolon in every record', '单;位,户,元\n城;东,1,2\n城西;;,1,2\n'],
  ['what Excel’s own line names', 'sep=;\n单位;户;a,b,c,d\n城东;1;a,b,c,d\n'],
])('fields are separated by %s', async (_, content) => {
  const widths = (await rowsOf(content)).map(([, ...fields]) => fields.length);
  expect(widths.filter((width) => width > 1)).toEqual(content.includes('城西') ? [3, 3, 3] : [3, 3]);
});

test('a line that names the separator is not counted as a row', async () => {
  expect(await rowsOf('sep=;\r\n甲;乙\r\n')).toEqual([[1, '甲', '乙']]);
});

test('text stays the text it is', async () => {
  expect(await rowsOf('00123,=1+1, 5 ,1E5,"12,345",TRUE')).toEqual([
    [1, '00123', '=1+1', ' 5 ', '1E5', '12,345', 'TRUE'],
  ]);
});

test('quoted line breaks and doubled quotes belong to their field', async () => {
  expect(await rowsOf('"甲\n乙","说""好"""\r\n丙,丁')).toEqual([
    [1, '甲\n乙', '说"好"'],
    [2, '丙', '丁'],
  ]);
});

test('a stray quote inside a field is text', async () => {
  expect(await rowsOf('5" 管,甲\n"乙" 等,1\n')).toEqual([
    [1, '5" 管', '甲'],
    [2, expect.stringContaining('乙'), '1'],
  ]);
});

test('a quote that never closes is told, not guessed at', async () => {
  expect(await why('甲,乙\n"丙,丁\n1,2\n')).toEqual([['file/unreadable', { reason: { term: 'broken-csv' } }]]);
});

test.each(['\n', '\r\n', '\r'])('records end at %j, and empty ones count', async (end) => {
  expect(await rowsOf(['甲,乙', '', ',,', '丙,丁', ''].join(end))).toEqual([
    [1, '甲', '乙'],
    [4, '丙', '丁'],
  ]);
});

test('line ends may be mixed', async () => {
  expect(await rowsOf('甲,乙\r\n丙,丁\n戊,己\r庚,辛')).toEqual([
    [1, '甲', '乙'],
    [2, '丙', '丁'],
    [3, '戊', '己'],
    [4, '庚', '辛'],
  ]);
});

test('ragged records keep what they have; empty and white fields are holes', async () => {
  expect(await rowsOf('标题\n甲,, \u3000,乙,,\n丙,丁,戊,己,庚,辛,壬\n')).toEqual([
    [1, '标题'],
    [2, '甲', undefined, undefined, '乙'],
    [3, '丙', '丁', '戊', '己', '庚', '辛', '壬'],
  ]);
});

test.each([
  ['cells', 3, 'cell-count', '1,2\n3,4\n'],
  ['cells', 3, 'cell-count', `1${','.repeat(100)}`],
  ['textLength', 3, 'string-length', '1,2345\n'],
] as const)('limit %s of %d is kept (%s)', async (...[option, limit, what, content]) => {
  expect(await why(content, { [option]: limit })).toEqual([
    ['file/too-large', { what: { term: what }, limit, option }],
  ]);
});

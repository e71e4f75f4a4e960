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
  expect(rest).toEqual({ encoding, findings: [], form: null });
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
      masked: [],
      paragraphs: [],
    },
  ]);
});

test.each<['utf-16le' | 'utf-16be', string]>([
  ['utf-16le', text],
  ['utf-16be', text],
  ['utf-16le', '一、慰问,一\n一,1'],
  ['utf-16be', '一、慰问,一\n一,1'],
])('%s is found without a byte order mark: %j', async (encoding, content) => {
  const bytes = Buffer.from(content, 'utf16le');
  const { sheets, ...rest } = await read(encoding === 'utf-16le' ? bytes : bytes.swap16());
  expect(rest).toEqual({ encoding, findings: [], form: null });
  expect(sheets[0]?.rows.map(({ contents }) => contents.map(String).join(','))).toEqual(content.split('\n'));
});

// 單位,戶,備註 臺東,1,無 in Big5, which GB18030 allows too.
const big5 = Buffer.from('b3e6a6ec2ca4e12cb3c6b5f90abb4faa462c312cb54c', 'hex');

test('Big5 is told from GB18030 by what it says', async () => {
  expect((await read(big5)).encoding).toBe('big5');
  expect(await rowsOf(big5)).toEqual([
    [1, '單位', '戶', '備註'],
    [2, '臺東', '1', '無'],
  ]);
});

test('rare characters alone are read as GB18030', async () => {
  expect(await rowsOf(Buffer.from([0x75, 0x6e, 0x69, 0x74, 0x0a, 0xf6, 0xce, 0xed, 0xb5]))).toEqual([
    [1, 'unit'],
    [2, '鑫淼'],
  ]);
});

test('characters that only GB18030 has are read too', async () => {
  expect(await rowsOf(Buffer.from([0x81, 0x39, 0xee, 0x39, 0x2c, 0xb5, 0xa5]))).toEqual([[1, '\u3400', '单']]);
});

const latin1 = (content: string): Buffer => Buffer.from(content, 'latin1');

test.each<[string, Buffer, string]>([
  ['bytes that no encoding allows', Buffer.from([0xb5, 0x20, 0xff, 0x2c, 0x31]), 'unknown-encoding'],
  ['Windows-1252', latin1('Montréal,Genève\nZürich,Málagá\n'), 'unknown-encoding'],
  [
    'Windows-1252 that GB18030 allows',
    latin1('Montréal;Málaga;Cádiz;Córdoba;León;Gijón;Almería;Mérida'),
    'unknown-encoding',
  ],
  ['ISO 2022', latin1('\u001b$B%F%9%H\u001b(B,1\n'), 'unknown-encoding'],
  ['UTF-32', Buffer.from('fffe0000550000002c000000', 'hex'), 'unknown-encoding'],
  ['UTF-8 cut off in a character', Buffer.from('单位,户,备注,城东街道').subarray(0, -1), 'broken-utf8'],
  [
    'UTF-8 with a wrong byte',
    Buffer.concat([Buffer.from('填报单位,户数,备注\n城东街道,1,'), Buffer.from([0xff])]),
    'broken-utf8',
  ],
  ['a byte order mark of UTF-8 over another encoding', Buffer.concat([Buffer.from('\uFEFF'), gbk]), 'broken-utf8'],
])('%s is unreadable, with the reason', async (_, bytes, reason) => {
  expect(await why(bytes)).toMatchObject([['file/unreadable', { reason: { term: reason } }]]);
});

test.each([
  ['a comma', '单位,户,元\n城东,1,2\n'],
  ['a semicolon, with decimal commas', '单位;户;元\n城东;1,5;2,5\n城西;1,5;2,5\n'],
  ['a tab, with commas in the text', '单位\t户\t备注\n城东\t1\t甲,乙,丙\n城西\t1\t丁,戊\n'],
  ['a bar', '单位|户|元\n城东|1|2\n'],
  ['a comma under a title line', '双拥活动情况统计表\n\n单位,户,别名\n城东,1,东;东街\n'],
  ['a comma, with semicolons in quotes', '单位,户,"a;b;c;d"\n城东,1,"a;b;c;d;""e;f"""\n'],
  ['a comma, with a stray semicolon in every record', '单;位,户,元\n城;东,1,2\n城西;;,1,2\n'],
  ['Chinese commas alone', '单位，户，元\n城东，1，2\n'],
  ['Chinese semicolons alone', '单位；户；元\n城东；1；2，3\n'],
  ['a comma, with Chinese ones in the text', '单位,户,备注\n城东,1,甲，乙，丙，丁\n'],
  [
    'a comma, under notes with semicolons',
    '双拥活动情况统计表\n填报单位：城东;联系人：张三\n说明;1.按户填;2.不得空\n注;如实\n单位,户,元,,,,,\n城东,1,2,,,,,\n',
  ],
  ['a semicolon, with grouped thousands', '单位;户;元\n城东;1,200;2,300.5\n'],
  ['what Excel’s own line names', 'sep=;\n单位;户;a,b,c,d\n城东;1;a,b,c,d\n'],
])('fields are separated by %s', async (_, content) => {
  const widths = (await rowsOf(content)).map(([, ...fields]) => fields.length);
  expect(widths.filter((width) => width === 3)).toEqual(content.includes('城西') ? [3, 3, 3] : [3, 3]);
});

test.each(['sep=;\r\n', 'sep=;\n', 'sep=;\r', '"sep=;"\r\n', 'SEP=;\n', '\uFEFFsep=;\r\n'])(
  'a line that names the separator is not counted as a row: %j',
  async (line) => {
    expect(await rowsOf(`${line}甲;乙,丙,丁\r\n`)).toEqual([[1, '甲', '乙,丙,丁']]);
    expect(await rowsOf(Buffer.from(`${line}甲;乙,丙,丁\r\n`, 'utf16le'))).toEqual([[1, '甲', '乙,丙,丁']]);
  },
);

test('a byte order mark before a quoted header belongs to neither', async () => {
  expect(await rowsOf('\uFEFF"单位","户"\n"城东",1\n')).toEqual([
    [1, '单位', '户'],
    [2, '城东', '1'],
  ]);
});

test('="00123" is how a program writes the text 00123', async () => {
  expect(await rowsOf('="00123","=""0,5""",="",=1+1,"=A1&""x"""\n')).toEqual([
    [1, '00123', '0,5', undefined, '=1+1', '=A1&"x"'],
  ]);
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

test.each([
  ['over the lines below', '甲,乙\n"丙,丁\n1,2\n'],
  ['over a blank line below', '甲,乙\n丙,"丁\n\n'],
  ['over a field of its line', '甲,乙\n"丙,丁\n'],
  ['behind a field of several lines', '甲,乙\n"丙\n戊","丁\n'],
])('a quote that never closes is told, not guessed at, where it reaches %s', async (_, content) => {
  expect(await why(content)).toMatchObject([['file/unreadable', { reason: { term: 'broken-csv' } }]]);
});

test.each<[string, string, readonly string[]]>([
  ['nothing', '丙,"', ['丙']],
  ['nothing, behind quoted fields', '丙,"丁",""",","', ['丙', '丁', '",']],
  ['a text', '丙,"丁', ['丙', '丁']],
  ['a text with quotes in it', '"丙","说""好', ['丙', '说"好']],
])('the last field of all needs no closing quote: it opens with %s', async (_, last, fields) => {
  for (const end of ['\n', '\r\n', '\r']) {
    const rows = [
      [1, '甲', '乙'],
      [3, ...fields],
    ];
    expect(await rowsOf(`甲,乙${end}${end}${last}${end}`)).toEqual(rows);
    expect(await rowsOf(`甲,乙${end}${end}${last}`)).toEqual(rows);
  }
});

test('the only line needs no closing quote either', async () => {
  expect(await rowsOf('甲,乙,"丙')).toEqual([[1, '甲', '乙', '丙']]);
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

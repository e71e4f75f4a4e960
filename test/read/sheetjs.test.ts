import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write, type WorkBook } from '@e965/xlsx';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { defaultLimits } from '../../src/domain/limits.ts';
import { outlineOf } from '../../src/read/sheetjs/workbook-outline.ts';
import { piecesOf } from '../../src/read/sheetjs/workbook-pieces.ts';
import { biff5, biff8, double, formula, long, record, text16, workbook } from './biff.ts';
import { cellsOf, readBytes, told } from './sheet-cells.ts';

const cells = async (bytes: Buffer) => cellsOf((await readBytes(bytes)).sheets[0]);

const number = (row: number, column: number, [value, style = 0]: readonly number[]): Buffer =>
  record(0x0203, row, column, style, double(value ?? 0));
const style = (format: number): Buffer => record(0xe0, 0, format, Buffer.alloc(16));
const whole = (value: number): Buffer => long((value << 2) | 2);

test('plain cells of every kind are read', async () => {
  const sst = record(0xfc, long(1), long(1), text16('城东'));
  const records = [
    record(0xfd, 0, 0, 0, long(0)),
    number(0, 1, [0.1]),
    record(0x027e, 0, 2, 0, long((350 << 2) | 3)),
    record(0xbd, 1, 0, 0, whole(-5), 0, long(0x40100000), 1),
    record(0x0205, 2, 0, 0, Buffer.from([1, 0])),
    record(0x0205, 2, 1, 0, Buffer.from([0x17, 1])),
  ];
  expect(await cells(workbook(biff8, [style(0), sst], [{ records }]))).toEqual({
    A1: '城东',
    B1: 0.1,
    C1: 3.5,
    A2: -5,
    B2: 4,
    A3: true,
    B3: { error: '#REF!' },
  });
});

test('formats show dates of both calendars, measures, and the dates that East Asian editions do not spell out', async () => {
  const globals = [style(0), style(164), style(57), style(9), record(0x041e, 164, text16('0.00"万元"'))];
  const records = [number(0, 0, [3.5, 1]), number(0, 1, [43866, 2]), number(0, 2, [0.07, 3])];
  expect(await cells(workbook(biff8, globals, [{ records }]))).toEqual({
    A1: { number: 3.5, measure: '万元' },
    B1: { date: '2020-02-05' },
    C1: { number: 7, measure: '%' },
  });
  expect(await cells(workbook(biff8, [...globals, record(0x22, 1)], [{ records }]))).toMatchObject({
    B1: { date: '2024-02-06' },
  });
});

test('what one workbook states does not stand in the next', async () => {
  await readBytes(
    workbook(biff8, [style(200), record(0x041e, 200, text16('yyyy/m/d'))], [{ records: [number(0, 0, [1])] }]),
  );
  expect(await cells(workbook(biff8, [style(200)], [{ records: [number(0, 0, [43866])] }]))).toEqual({ A1: 43866 });
});

const one = Buffer.from([0x1e, 1, 0]);
const textResult = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);

test('formulas have the value that is stored with them', async () => {
  const records = [
    formula(0, 0, { result: double(1), tokens: one }),
    formula(0, 1, { result: textResult, tokens: one }),
    record(0x0207, text16('合计')),
  ];
  expect(await cells(workbook(biff8, [style(0)], [{ records }]))).toEqual({
    A1: { formula: '1', value: 1 },
    B1: { formula: '1', value: '合计' },
  });
});

/** Refers to a row by the words at its beginning, as formulas before Excel 2007 could. */
const inWords = Buffer.from([0x18, 0x02, 0, 0, 0, 0]);

test('a formula that the library does not understand costs no value', async () => {
  const records = [
    number(0, 0, [7]),
    formula(0, 1, { result: double(3), tokens: inWords }),
    record(0x18, Buffer.alloc(3)),
  ];
  expect(await cells(workbook(biff8, [style(0), record(0x18, Buffer.alloc(3, 0xff))], [{ records }]))).toMatchObject({
    A1: 7,
    B1: { value: 3 },
  });
});

test('hidden rows and columns, merged ranges and hidden sheets are told, also where no cell is a formula', async () => {
  const rowRecord = record(0x0208, 1, 0, 1, 255, 0, 0, Buffer.from([0x20, 1, 0, 0]));
  const records = [
    record(0x7d, 1, 1, 2048, 0, 1, 0),
    rowRecord,
    number(0, 0, [1]),
    number(0, 1, [2]),
    number(1, 0, [3]),
    record(0xe5, 1, 0, 1, 0, 1),
  ];
  const { sheets } = await readBytes(
    workbook(biff8, [style(0)], [{ records }, { records: [], state: 1 }, { records: [], state: 2 }]),
  );
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['S1', 'visible'],
    ['S2', 'hidden'],
    ['S3', 'veryHidden'],
  ]);
  expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(sheets[0]?.hiddenColumns).toEqual(new Set([2]));
  expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
});

test('many formulas are read piece by piece, each once', async () => {
  const rows = Array.from({ length: 60_000 }, (_, row) => formula(row, 0, { result: double(row), tokens: one }));
  const bytes = workbook(biff8, [style(0)], [{ records: rows }, { records: rows.slice(0, 3) }]);
  const pieces = [...piecesOf(bytes, outlineOf(bytes, defaultLimits), 'all')];
  expect(pieces.map(({ sheets }) => sheets.length)).toEqual([1, 2]);
  const [first, second] = (await readBytes(bytes)).sheets;
  expect(first?.rows.every(({ number: at, contents }, index) => at === index + 1 && contents.length === 1)).toBe(true);
  expect([first?.rows.length, first?.rows.at(-1)?.contents[0]]).toEqual([60_000, { formula: '1', value: 59_999 }]);
  expect(second?.rows.length).toBe(3);
});

const gbk = Buffer.from([0xb3, 0xc7, 0xb6, 0xab]); // 城东
const label = record(0x0204, 0, 0, 0, gbk.length, gbk);

test.each([
  ['no code page', []],
  ['GBK', [record(0x42, 936)]],
  ['ASCII, which cannot be', [record(0x42, 367)]],
] as const)('texts of BIFF 5 that states %s are Chinese', async (_, globals) => {
  expect(await cells(workbook(biff5, [...globals, style(0)], [{ records: [label] }]))).toEqual({ A1: '城东' });
});

test('texts of BIFF 5 are in the code page that it states', async () => {
  expect(await cells(workbook(biff5, [record(0x42, 1251), style(0)], [{ records: [label] }]))).toEqual({ A1: 'іЗ¶«' });
});

test('texts that were counted wrong and sheets that begin elsewhere are found', async () => {
  const sst = record(0xfc, long(0), long(0), text16('城东'));
  const records = [record(0xfd, 0, 0, 0, long(0))];
  expect(await cells(workbook(biff8, [style(0), sst], [{ records, place: 7 }]))).toEqual({ A1: '城东' });
});

const links = (path: Buffer): Buffer => record(0x01ae, 1, path, text16('S'));

test('macros, external links, charts and passwords are told or left out', async () => {
  const sheet = { records: [number(0, 0, [1])] };
  const book = text16('\u0001C:\\a.xls');
  expect(told(await readBytes(workbook(biff8, [style(0), links(book)], [sheet])))).toEqual(['file/external-links']);
  expect(told(await readBytes(workbook(biff8, [style(0), record(0x01ae, 1, 0x0401)], [sheet])))).toEqual([]);
  expect(told(await readBytes(workbook(biff8, [style(0)], [sheet, { records: [], kind: 1 }])))).toEqual([
    'file/macros',
  ]);
  const withChart = await readBytes(workbook(biff8, [style(0)], [{ records: [], kind: 2 }, sheet]));
  expect(withChart.sheets.map((each) => [each.name, cellsOf(each)])).toEqual([['S2', { A1: 1 }]]);
  expect(told(await readBytes(workbook(biff8, [record(0x2f, 0, Buffer.alloc(4))], [sheet])))).toEqual([
    'file/encrypted',
  ]);
  expect(told(await readBytes(workbook(biff8, [style(0)], [{ records: [], kind: 2 }])))).toEqual([
    'file/unreadable no-workbook',
  ]);
});

test('a workbook whose structure is protected opens for everybody, and so for us', async () => {
  const result = await readBytes(readFileSync(join(import.meta.dirname, 'files/structure-protected.xls')));
  expect([told(result), cellsOf(result.sheets[0])]).toEqual([[], { A1: '填报单位', B1: 3.5 }]);
});

test('limits are kept before anything is read', async () => {
  const records = [number(0, 0, [1]), record(0xbd, 1, 0, 0, whole(5), 0, whole(6), 1)];
  const bytes = workbook(biff8, [style(0)], [{ records }, { records: [] }]);
  expect(told(await readBytes(bytes, { cells: 3 }))).toEqual([]);
  expect(told(await readBytes(bytes, { cells: 2 }))).toEqual(['file/too-large cells']);
  expect(told(await readBytes(bytes, { sheets: 1 }))).toEqual(['file/too-large sheets']);
  const long16 = record(0xfc, long(1), long(1), text16('城东街道'));
  const texts = workbook(biff8, [style(0), long16], [{ records: [record(0xfd, 0, 0, 0, long(0))] }]);
  expect(told(await readBytes(texts, { textLength: 3 }))).toEqual(['file/too-large textLength']);
});

/** A workbook as the library itself writes it. */
const binary: WorkBook = {
  SheetNames: ['双拥', '隐藏'],
  Sheets: {
    双拥: {
      '!ref': 'A1:C3',
      A1: { t: 's', v: '慰问金' },
      B1: { t: 'n', v: 0.125, z: '0.0%' },
      C1: { t: 'n', v: 43866, z: 'yyyy/m/d' },
      A2: { t: 'b', v: true },
      B2: { t: 'e', v: 0x17 },
      C2: { t: 's', v: '00123' },
      '!merges': [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }],
      '!cols': [{}, { hidden: true }],
    },
    隐藏: { '!ref': 'A1', A1: { t: 'n', v: 1 } },
  },
  Workbook: { Sheets: [{ name: '双拥' }, { name: '隐藏', Hidden: 1 }] },
};

const packed = (): Promise<JSZip> =>
  JSZip.loadAsync(new Uint8Array(write(binary, { type: 'buffer', bookType: 'xlsb' })));

test('a binary workbook (.xlsb) is read like any other', async () => {
  const zip = await packed();
  zip.file('xl/vbaProject.bin', 'x').file('xl/externalLinks/externalLink1.bin', 'x');
  const result = await readBytes(await zip.generateAsync({ type: 'nodebuffer' }));
  expect(told(result)).toEqual(['file/macros', 'file/external-links']);
  const [first, second] = result.sheets;
  expect(cellsOf(first)).toEqual({
    A1: '慰问金',
    B1: { number: 12.5, measure: '%' },
    C1: { date: '2020-02-05' },
    A2: true,
    B2: { error: '#REF!' },
    C2: '00123',
  });
  expect(first).toMatchObject({ merges: [{ top: 1, left: 1, bottom: 2, right: 1 }], hiddenColumns: new Set([2]) });
  expect(second).toMatchObject({ name: '隐藏', visibility: 'hidden' });
});

test('it may leave date formats to what goes without saying, as East Asian editions do', async () => {
  const zip = await packed();
  const styles = Buffer.from((await zip.file('xl/styles.bin')?.async('uint8array')) ?? []);
  // The style of the dates: type, length, parent, then the number that the library counts their format by.
  const at = styles.indexOf(Buffer.from([0x2f, 16, 0, 0, 61, 0]));
  expect(at).toBeGreaterThan(0);
  styles.writeUInt16LE(57, at + 4);
  zip.file('xl/styles.bin', styles);
  const [sheet] = (await readBytes(await zip.generateAsync({ type: 'nodebuffer' }))).sheets;
  expect(cellsOf(sheet)['C1']).toEqual({ date: '2020-02-05' });
});

test('sizes of its parts are looked at before the library sees it', async () => {
  const zip = await packed();
  zip.file('xl/worksheets/sheet9.bin', '0'.repeat(1_000_000));
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  expect(told(await readBytes(bytes, { memberBytes: 999_999 }))).toEqual(['file/too-large memberBytes']);
});

test('a workbook with any bytes changed ends in sheets or one error', async () => {
  const bytes = readFileSync(join(import.meta.dirname, 'files/workbook.xls'));
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
  const property = fc.asyncProperty(
    fc.array(change, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    async (changes, isCut) => {
      const changed = Buffer.from(bytes);
      for (const { at, to } of changes) changed[at] = to;
      const { sheets, findings } = await readBytes(isCut ? changed.subarray(0, changes[0]?.at) : changed);
      return sheets.length > 0 !== findings.some(({ severity }) => severity === 'error');
    },
  );
  expect((await fc.check(property, { numRuns: 300 })).counterexample).toBeNull();
});

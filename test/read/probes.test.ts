import { join } from 'node:path';
import { expect } from '@jest/globals';
import { defaultLimits } from '../../src/domain/limits.ts';
import type { RawSheet } from '../../src/domain/raw-sheet.ts';
import { findFile } from '../../src/intake/find-file.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { wrongExtension } from '../../src/intake/wrong-extension.ts';
import { readSheets } from '../../src/read/index.ts';
import { samples, testWith } from '../samples.ts';

const location = samples('probes');
const test = testWith(location);

interface Result {
  /** Codes of all findings, from opening to reading. */
  readonly codes: readonly string[];
  readonly sheets: readonly RawSheet[];
}

async function read(probe: string): Promise<Result> {
  const name = `${probe}.xlsx`;
  const opening = await openFile(await findFile(join(location, name), name), defaultLimits);
  if (!('opened' in opening)) return { codes: [opening.failed.code], sheets: [] };
  const { sheets, findings } = await readSheets(opening.opened, defaultLimits);
  const extension = wrongExtension(opening.opened);
  return { codes: [...(extension === null ? [] : [extension]), ...findings].map(({ code }) => code), sheets };
}

/** Filled cells of the first sheet by row and column, both 1-based. */
const cellsOf = ({ sheets }: Result) =>
  Object.fromEntries(
    (sheets[0]?.rows ?? []).flatMap(({ number, contents }) =>
      Object.entries(contents).map(([index, content]) => [`R${number}C${Number(index) + 1}`, content]),
    ),
  );

const day = { date: '2026-01-01' };

const values: readonly (readonly [probe: string, cells: Readonly<Record<string, unknown>>])[] = [
  ['01_richtext', { R1C1: '慰问金 额' }],
  ['02_phonetic', { R1C1: '東京' }],
  ['03_inlinestr', { R1C1: '内联&文字', R1C2: '富文本' }],
  ['04_tstr_formula', { R1C1: { formula: '"合"&"计"', value: '合计' }, R1C2: { formula: '1+2', value: 3 } }],
  ['05_formula_nocache', { R1C1: 5, R1C2: { formula: 'A1*2', value: null } }],
  ['06_errors', { R1C1: { error: '#REF!' }, R1C2: { formula: '1/0', value: { error: '#DIV/0!' } } }],
  ['07_date1900', { R1C1: day, R1C2: { date: '2026-01-01T12:00:00' }, R1C3: { date: '1900-02-28' }, R1C4: day }],
  ['08_date1904', { R1C1: day }],
  ['09_bool', { R1C1: true, R1C2: false }],
  ['10_numtext', { R1C1: '00123', R1C2: 1.1, R1C3: 123456789012345680 }],
  ['13_bigdim', Object.fromEntries(Array.from({ length: 10 }, (_, row) => [`R${row + 1}C1`, row + 1]))],
  ['14_sparse_corner', { R1C1: 1, R1048576C16384: 2 }],
  ['15_percent_fullwidth', { R1C1: { number: 12.5, measure: '%' }, R1C2: '12.5%', R1C3: '1,234.5' }],
  ['15b_fullwidth_digits', { R1C1: '１２.５％', R1C2: '１,２３４', R1C3: ' \u3000a\rb\nc ' }],
  ['16_strict', { R1C1: '严格', R1C2: 7 }],
  ['28_shuffled_noref', { R1C1: '无引用', R1C2: 4, R2C1: 5 }],
  ['30_ns_prefix', { R1C1: 42 }],
];

for (const [probe, cells] of values) {
  test(`${probe} is read as its cells say`, async () => {
    const result = await read(probe);
    expect(result.codes).toEqual([]);
    expect(cellsOf(result)).toEqual(cells);
  });
}

test('merged ranges, hidden rows, columns and sheets are told', async () => {
  const [merged, hidden] = [await read('11_merged'), await read('12_hidden')];
  expect(merged.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  expect(hidden.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['V', 'visible'],
    ['H', 'hidden'],
    ['VH', 'veryHidden'],
  ]);
  expect(hidden.sheets[0]?.rows.map((row) => row.hidden)).toEqual([false, true]);
  expect([...(hidden.sheets[0]?.hiddenColumns ?? [])]).toEqual([2]);
});

test('a sheet named __proto__ is an ordinary one', async () => {
  expect((await read('29_protoname')).sheets.map(({ name }) => name)).toEqual(['__proto__']);
});

const refused: readonly (readonly [probe: string, ...codes: string[]])[] = [
  ['17_encrypted', 'file/encrypted'],
  ['18_bomb2g', 'file/too-large'],
  ['19_bomb300m_cells', 'file/too-large'],
  ['20_billionlaughs', 'file/unreadable'],
  ['21_xxe', 'file/unreadable'],
  ['26_truncated', 'file/unreadable'],
  ['27_empty', 'file/empty'],
];

for (const [probe, ...codes] of refused) {
  test(`${probe} is not read: ${codes.join(', ')}`, async () => {
    expect(await read(probe)).toEqual({ codes, sheets: [] });
  });
}

const others: readonly (readonly [probe: string, cells: Readonly<Record<string, unknown>>])[] = [
  ['23_html_as', { R1C1: '单位', R1C2: '慰问金', R2C1: '甲', R2C2: '1.5' }],
  ['24_xml2003_as', { R1C1: '单位', R1C2: 1.5 }],
  [
    '25_biff_xls_as',
    { R1C1: '双拥活动情况统计表', R2C1: '填报单位:河东区1', R4C3: '批次', R5C5: 40.59, R5C24: '已核实' },
  ],
];

for (const [probe, cells] of others) {
  test(`${probe} under the name of a workbook is read as what it is`, async () => {
    const result = await read(probe);
    expect(result.codes).toEqual(['file/wrong-extension']);
    expect(cellsOf(result)).toMatchObject(cells);
  });
}

test('a CSV under the name of a workbook is read as what it is', async () => {
  const result = await read('22_csv_as');
  expect(result.codes).toEqual(['file/wrong-extension']);
  expect(cellsOf(result)).toEqual({ R1C1: '单位', R1C2: '慰问金(万元)', R2C1: '甲', R2C2: '1.5' });
});

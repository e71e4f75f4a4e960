import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellContent, CellValue } from '../../src/domain/raw-sheet.ts';
import type { Column } from '../../src/domain/table.ts';
import type { Language } from '../../src/findings/entry.ts';
import { hint, message } from '../../src/findings/wording.ts';
import type { FigureColumn } from '../../src/values/figure-place.ts';
import { headerMeasure } from '../../src/values/header-measure.ts';
import { readFigure } from '../../src/values/read-figure.ts';
import { tableOf } from '../table-of.ts';
import { texts } from './number/texts.ts';
import { anyText } from '../any-text.ts';

const at = { file: 'a.xlsx', sheet: 'Sheet1', cell: 'B1' };

/** A column of this schema, under a header that states `measure` where one is given. */
function placeOf(schema: Readonly<Record<string, unknown>>, measure: string | null = null): FigureColumn {
  const [, column] = tableOf({ columns: { it: { title: '走访数', ...schema } } }).columns;
  if (column === undefined) throw new Error('no column');
  return {
    ...headed(column, measure),
    file: 'a.xlsx',
    sheet: 'Sheet1',
    merged: null,
    column,
    headerRow: 1,
    sheetColumn: 2,
    addressAt: (row, sheetColumn) => ({ row, column: sheetColumn }),
  };
}

const headed = (column: Column, measure: string | null) =>
  headerMeasure(column, measure === null ? null : { measure, at });

const number = (measure: string | null, header: string | null = null): FigureColumn =>
  placeOf({ type: 'number', ...(measure === null ? {} : { 'x-column': { measure } }) }, header);

const said = (content: CellContent, place: FigureColumn, language: Language): string => {
  const { finding } = readFigure(content, place, 2);
  return finding === null ? '' : `${message(finding, language)} → ${hint(finding, language)}`;
};

describe('what is said in Chinese', () => {
  test.each<[CellContent, FigureColumn, string]>([
    ['1O', number('户'), '“走访数”应填数字，填的是“1O”：把字母当成了数字 → 应填 10，不要用字母代替数字。'],
    [
      '10-15',
      number('户'),
      '“走访数”应填数字，填的是“10-15”：写的是范围 → 请核实后填一个准确的数字，不要写 10 到 15 的范围。',
    ],
    ['3/4', number('户'), '“走访数”应填数字，填的是“3/4”：写了两个数，不知取哪一个 → 请核实后只填一个：3 或 4。'],
    [
      '1,23,4',
      number('户'),
      '“走访数”应填数字，填的是“1,23,4”：千分位逗号的位置不对 → 应填 1234；若不是，请填实际数字。',
    ],
    ['12人次', number('人'), '“走访数”应填数字，填的是“12人次”：单位“人次”与本栏不符 → 请按“人”填一个数字。'],
    ['3户2人', number(null), '“走访数”应填数字，填的是“3户2人”：写了不止一个单位 → 请填一个数字。'],
    ['1.2.3', number('户'), '“走访数”应填数字，填的是“1.2.3”：不止一个小数点 → 请改填一个确定的数字。'],
    ['…', number('万元'), '“走访数”填的是“…”（不足最小单位），读作 0 → 无需处理。'],
    [
      { date: '00:00:00' },
      number('户'),
      '“走访数”应填数字，单元格里是日期 00:00:00 → 可能是数字 0 设成了日期格式；请改填一个确定的数字，并把单元格格式设为“常规”。',
    ],
    ['#REF!', number('户'), '“走访数”的公式出错：#REF!（引用的单元格已不存在） → 请改正公式，或直接填结果。'],
    [{ error: '#SPILL!' }, number('户'), '“走访数”的公式出错：#SPILL! → 请改正公式，或直接填结果。'],
    [
      { date: '12:30:00' },
      number('户'),
      '“走访数”应填数字，单元格里是日期 12:30:00 → 请改填一个确定的数字，并把单元格格式设为“常规”。',
    ],
    [
      '2020年2月',
      placeOf({ type: 'string', format: 'date' }),
      '“走访数”应填日期，填的是“2020年2月”：没有写到日 → 请按 2020-02-05 的样式填写。',
    ],
    ['√', placeOf({ type: 'boolean' }), '“走访数”填的是“√”，读作 是 → 无需处理。'],
  ])('%j', (content, place, words) => {
    expect(said(content, place, 'zh')).toBe(words);
  });
});

test('what is proposed is in the header’s measure, as the cell is', () => {
  const { finding } = readFigure('5O00元', number('万元', '元'), 2);
  expect(finding?.facts['guess']).toEqual(['5000']);
  expect(readFigure('5000', number('万元', '元'), 2).figure.value).toBe(0.5);
});

test('a date, and a date with a time, stay readable in a column of texts', () => {
  const place = placeOf({ type: 'string' });
  const values = [{ date: '2020-02-05' }, { date: '2020-02-05T17:30:00' }, '3-5', '#N/A 见说明'].map(
    (content) => readFigure(content, place, 2).figure.value,
  );
  expect(values).toEqual(['2020-02-05', '2020-02-05 17:30:00', '3-5', '#N/A 见说明']);
});

test('a formula’s error is one in every column and format', () => {
  for (const schema of [
    { type: 'integer' },
    { type: 'string' },
    { type: 'boolean' },
    { type: 'string', format: 'date' },
  ])
    for (const content of ['#REF!', ' #N/A ', { error: '#REF!' }, { formula: 'A1', value: { error: '#REF!' } }])
      expect(readFigure(content, placeOf(schema), 2).finding?.code).toBe('value/formula-error');
});

describe('every word', () => {
  const cases = texts
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));

  test.each(['zh', 'en'] as const)('is whole in %s: a message and a hint without holes', (language) => {
    for (const [text = '', measure = ''] of cases) {
      const words = said(text, number(measure === '-' ? null : measure), language);
      if (words === '') continue;
      expect(words).not.toMatch(/[{}[\]]|undefined|→ $| {2}|“”|：[，。→]|: [,.]|[ ，：]。/u);
    }
  });

  test.each(['zh', 'en'] as const)(
    'says what to write: in %s the hint has every figure that is proposed',
    (language) => {
      for (const [text = '', measure = ''] of cases) {
        const { finding } = readFigure(text, number(measure === '-' ? null : measure), 2);
        const guesses = finding?.facts['guess'];
        if (finding === null || !Array.isArray(guesses)) continue;
        for (const guess of guesses)
          expect([text, hint(finding, language)]).toEqual([text, expect.stringContaining(guess)]);
      }
    },
  );
});

test('whatever a cell holds, reading it never throws', () => {
  const columns = [
    number('户'),
    number('万元', '元'),
    number('%'),
    number(null),
    ...[{ type: 'boolean' }, { type: 'string', format: 'date' }, { type: 'string' }].map((schema) => placeOf(schema)),
  ];
  const text = anyText();
  const value: fc.Arbitrary<Exclude<CellValue, null>> = fc.oneof(
    text,
    fc.double(),
    fc.boolean(),
    text.map((date) => ({ date })),
    text.map((error) => ({ error })),
    fc.record({ number: fc.double(), measure: text }),
  );
  const content: fc.Arbitrary<CellContent> = fc.oneof(value, fc.record({ formula: text, value }));
  fc.assert(
    fc.property(content, fc.constantFrom(...columns), (each, place) => {
      expect(() => readFigure(each, place, 2)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

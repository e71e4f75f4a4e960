import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { finding } from '../../../src/findings/finding.ts';
import { term } from '../../../src/findings/terms.ts';
import { tableOf } from '../../table-of.ts';
import { found, told, withFigures } from './counted.ts';

const measured = (measure: string) => ({ title: measure, type: 'number', 'x-column': { measure } });
const table = tableOf({
  columns: {
    wan: measured('万元'),
    qian: measured('千元'),
    bai: measured('百元'),
    yuan: measured('元'),
    hu: measured('户'),
  },
});
const suspected = (key: string, figures: readonly (number | string)[]): readonly string[] =>
  told(found(withFigures(key, figures), { table })).filter((each) => each.endsWith('value/magnitude'));

const usual = ['3.5', '4.1', '2.2', '6.75', '3', '5.5', '4.8', '2.9'];

describe('元 where another measure is asked', () => {
  test.each<[string, string, readonly (number | string)[], readonly string[]]>([
    ['for 万元', 'wan', [...usual, 38_000], ['乡镇9 value/magnitude']],
    ['for 千元', 'qian', [...usual, 4200], ['乡镇9 value/magnitude']],
    ['for 百元', 'bai', [...usual, 510], ['乡镇9 value/magnitude']],
    ['万元 for 元', 'yuan', [...usual.map((each) => Number(each) * 10_000), '4.2'], ['乡镇9 value/magnitude']],
    [
      'by three of eleven',
      'wan',
      [...usual, 38_000, 25_000, 61_000],
      ['乡镇10', '乡镇11', '乡镇9'].map((name) => `${name} value/magnitude`),
    ],
    ['where all else are the same', 'wan', [3, 3, 3, 3, 3, 3, 3, 32_000], ['乡镇8 value/magnitude']],
    ['ten times too many is another fault', 'wan', [...usual, 38], []],
    ['a thousand times too many as well', 'wan', [...usual, 4_000_000_000], []],
    ['nobody takes 户 for something else', 'hu', [...usual, 38_000], []],
    ['seven units say nothing', 'wan', [...usual.slice(0, 6), 38_000], []],
    ['0 and blank are no figures', 'wan', [0, 0, ...usual.slice(0, 6), 38_000], []],
  ])('%s', (...[, key, figures, expected]) => {
    expect(suspected(key, figures)).toEqual(expected.map((each) => each.replace(' ', ` ${key} `)));
  });

  test('is told with the comparison and what the figure would be, once, and changes nothing', () => {
    const findings = found(withFigures('wan', [...usual, 38_000]), { table });
    expect(told(findings)).toEqual(['乡镇9 wan value/magnitude']);
    expect(findings[0]).toMatchObject({
      severity: 'warning',
      at: { file: '乡镇9.csv', cell: 'B2' },
      value: '38000',
      facts: {
        figure: '38000',
        measure: '元',
        asked: '万元',
        mended: '3.8',
        grounds: term('beside-category'),
        category: '乡镇',
        count: 9,
        median: '4.1',
      },
    });
  });

  test('is told of single returns too, and switched off in the campaign', () => {
    const sent = withFigures('wan', [...usual, 38_000]);
    expect(told(found(sent, { table, isComplete: false }))).toEqual(['乡镇9 wan value/magnitude']);
    expect(told(found(sent, { table, isComplete: false, settings: { magnitude: null } }))).toEqual([]);
  });

  test('that a rule told is not told again, nor as an outlier or a change', () => {
    const [first, ...others] = withFigures('wan', [38_000, ...usual]);
    const byRule = finding(
      'value/magnitude',
      { at: null, column: 'wan' },
      {
        title: '',
        figure: '38000',
        measure: '元',
        asked: '万元',
        mended: '3.8',
        grounds: term('beyond-rule'),
      },
    );
    const sent = [...others, ...(first === undefined ? [] : [{ ...first, findings: [byRule] }])];
    const previous = Object.fromEntries(sent.map(({ name }, at) => [name, { wan: usual[at] ?? '4' }]));
    expect(told(found(sent, { table, previous }))).toEqual([]);
  });
});

test('whatever 元 is written for a usual amount is found, and no usual amount is', () => {
  const amount = fc.integer({ min: 100, max: 900 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 8, maxLength: 25 }), amount, (others, mistaken) => {
      const figures = [...others, Math.round(mistaken * 10_000)];
      expect(suspected('wan', figures)).toEqual([`乡镇${figures.length} wan value/magnitude`]);
      expect(suspected('wan', others)).toEqual([]);
      const [suspicion] = found(withFigures('wan', figures), { table });
      const sorted = figures.toSorted((a, b) => a - b);
      const half = sorted.length / 2;
      const median = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
      expect([suspicion?.facts['count'], suspicion?.facts['median']]).toEqual([
        figures.length,
        String(Number(median.toPrecision(3))),
      ]);
    }),
  );
});

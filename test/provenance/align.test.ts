import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, nat, property } from 'fast-check';
import { decimalOfNumber, decimalText, isDecimal } from '../../src/domain/decimal.ts';
import { align } from '../../src/provenance/align.ts';
import { evaluate, type CellReader } from '../../src/provenance/formula/evaluate.ts';
import { movedFormula, type Moves } from '../../src/provenance/formula/moved-formula.ts';

const texts = array(constantFrom<string[]>('a', 'b', 'c', 'd', '小计'), { maxLength: 12 });

describe('rows that are looked for again', () => {
  test('are found where the same text stands, each once', () => {
    assert(
      property(texts, texts, (before, after) => {
        const found = align(before, after);
        const places = found.filter((place) => place !== null);
        expect(new Set(places).size).toBe(places.length);
        expect(found.every((place, i) => place === null || after[place] === before[i])).toBe(true);
      }),
    );
  });

  test('are all found where others were only put in between', () => {
    assert(
      property(texts, nat(12), (before, at) => {
        const after = before.toSpliced(at, 0, '新');
        expect(align(before, after)).toEqual(before.map((_, i) => (i < at ? i : i + 1)));
      }),
    );
  });

  test('are found where a sheet was sorted', () => {
    expect(align(['a', 'b', 'c', '小计'], ['c', 'a', 'b', '小计'])).toEqual([1, 2, 0, 3]);
  });
});

/** A has a tenth of each row's number, B nothing, C a word. */
const cells: CellReader = ({ row, column }) =>
  column === 2 ? null : column === 3 ? '未报' : decimalOfNumber(row / 10);

const value = (formula: string): string | null | undefined => {
  const found = evaluate(formula, cells);
  return isDecimal(found) ? decimalText(found) : found;
};

/** One row is gone, and a column was put in before all. */
const moves = (gone: number): Moves => ({
  row: (row: number) => (row === gone ? null : row > gone ? row - 1 : row),
  column: (column: number) => column + 1,
});

describe('formulas of a summary', () => {
  test.each([
    ['SUM(A1:A3)', '0.6'],
    ['ROUND(SUM(A1:A3,A10),1)', '1.6'],
    ['MAX(A1:C9)', '0.9'],
    ['MIN(A2:B9)', '0.2'],
    ['COUNT(A1:C2)', '2'],
    ['COUNTA(A1:C2)', '4'],
    ['ROUND(AVERAGE(A1:B4),2)', '0.25'],
    ['IF(COUNT(B1:C9)=0,"",SUM(B1:C9))', ''],
    ['IF(A1=0,"",ROUND(A2/A1,3))', '2'],
    ['SUM(SUM(A1),SUM($A$2))', '0.3'],
  ])('%s is worked out', (formula, result) => {
    expect(value(formula)).toBe(result);
  });

  test.each(['A1+A2', 'SUM(A1', 'INDIRECT("A1")', 'SUM(A1:A1048576)', 'SUM(Sheet2!A1)', '', 'SUM()', 'SUM(A3:A1)'])(
    '%s is none of ours',
    (formula) => {
      expect(value(formula) ?? null).toBe(formula === 'SUM(A3:A1)' ? '0' : null);
    },
  );

  test('move with the rows that they name, and a range shrinks', () => {
    expect(movedFormula('ROUND(SUM(C8:C12,C20),2)', moves(9))).toBe('ROUND(SUM(D8:D11,D19),2)');
    expect(movedFormula('SUM(C8:C12)', moves(12))).toBe('SUM(D8:D11)');
    expect(movedFormula('SUM(C8:C12)', moves(8))).toBe('SUM(D8:D11)');
    expect(movedFormula('SUM(C8,C12)', moves(12))).toBe(null);
    expect(movedFormula('A1&B2', moves(9))).toBe(null);
  });
});

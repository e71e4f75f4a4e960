import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { reportedColumns, type Column } from '../../src/domain/table.ts';
import { sheetOf } from '../sheet.ts';
import { springFestivalTable as table } from '../write/spring-festival-table.ts';
import { flat } from './form.ts';
import { readAs } from './read-rows-of.ts';

type Row = CellContent[];

const columns = reportedColumns(table);
const [, ...others] = columns;

/** A figure for each column that takes one; the first is never blank, so that there is something to read. */
const figures = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.array(fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 999 })), {
      minLength: others.length,
      maxLength: others.length,
    }),
  )
  .map(([first, rest]) => [first, ...rest]);

const groupAt = ({ group }: Column, level: number): string => group[level] ?? '';
/** Only where the name changes, as a form without merged cells has it. */
const onChange = (names: readonly string[]): string[] => names.map((name, at) => (name === names[at - 1] ? '' : name));

const title: Row = ['2020年元旦春节期间双拥活动情况统计表'];
const label: Row = ['填报单位：城东街道'];

function inColumns(values: readonly CellContent[]): readonly Row[] {
  const level = (at: number): Row => onChange(columns.map((column) => groupAt(column, at)));
  return [title, label, level(0), level(1), columns.map((column) => column.title), [...values]];
}

function inRows(values: readonly CellContent[]): readonly Row[] {
  const [outer, inner] = [0, 1].map((level) => onChange(columns.map((column) => groupAt(column, level))));
  return [
    title,
    label,
    ['类别', '小类', '指标名称', '计量单位', '代码', '数量'],
    ...columns.map((column, at): Row => [
      outer?.[at] ?? '',
      inner?.[at] ?? '',
      column.title,
      column.measure ?? '',
      String(at + 1).padStart(2, '0'),
      values[at] ?? '',
    ]),
  ];
}

/** Two halves side by side, each with its groups. */
function inHalves(values: readonly CellContent[]): readonly Row[] {
  const [head = [], ...lines] = inRows(values).slice(2);
  const half = Math.ceil(lines.length / 2);
  const full = (at: number): Row => {
    const column = columns[at];
    const line = lines[at];
    return column === undefined || line === undefined ? [] : [groupAt(column, 0), groupAt(column, 1), ...line.slice(2)];
  };
  return [title, label, [...head, ...head], ...lines.slice(0, half).map((_, at) => [...full(at), ...full(at + half)])];
}

/** Groups in rows of their own, then two labels with their values in a row. */
function inPairs(values: readonly CellContent[]): readonly Row[] {
  const bands = columns.map(({ group }) => group.at(-1) ?? '');
  const starts = columns.flatMap((_, at) => (at === 0 || bands[at] !== bands[at - 1] ? [at] : []));
  const rows = starts.flatMap((start, at): Row[] => {
    const own = columns.slice(start, starts[at + 1]).map(({ title: name }, i): Row => [name, values[start + i] ?? '']);
    const pairs = own.flatMap((pair, i) => (i % 2 === 0 ? [[...pair, ...(own[i + 1] ?? [])]] : []));
    return [[bands[start] ?? ''], ...pairs];
  });
  return [title, label, ...rows];
}

const read = (rows: readonly Row[]): { values: Record<string, string>; names: readonly string[]; codes: unknown } => {
  const { rows: found, names, findings } = readAs(sheetOf(rows), table);
  const values = found.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, at]) => [key, at.split(' ')[0]])),
  );
  return { values: Object.assign({}, ...values), names, codes: findings };
};

describe('a return is read alike, whichever way it is laid out', () => {
  test.each([
    ['columns', inColumns],
    ['rows', inRows],
    ['halves', inHalves],
    ['pairs', inPairs],
  ] as const)('%s', (_, layOut) => {
    fc.assert(
      fc.property(figures, (values) => {
        const expected = Object.fromEntries(
          columns.flatMap(({ key }, at) => (values[at] === '' ? [] : [[key, String(values[at])]])),
        );
        expect(read(layOut(values))).toEqual({ values: expected, names: ['城东街道 @A2'], codes: [] });
      }),
      { numRuns: 30 },
    );
  });
});

test('labels whose values all say that there is nothing are a nil return, and no list of columns', () => {
  const rows = [
    ['宣传', '——', '座谈', '未开展'],
    ['走访', '——', '慰问', '暂无'],
  ];
  expect(readAs(sheetOf(rows), flat).rows).toEqual([{ a: '0 @B1', b: '0 @D1', c: '0 @B2', d: '0 @D2' }]);
});

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { tableOf } from '../../table-of.ts';
import { found, told, type Sent } from './counted.ts';

const money = { type: 'number', 'x-column': { measure: '万元' } };
const table = tableOf({
  columns: { visits: { title: '走访' }, cash: { title: '慰问金', ...money }, goods: { title: '折款', ...money } },
});

interface Drawn {
  readonly category: string;
  readonly visits: number;
  readonly cash: number;
  readonly goods: number;
  readonly earlier: number;
  readonly after: number;
}

/** Like each other but for a spike here and there. */
const spike = fc.constantFrom(1, 1, 1, 1, 1, 10, 10_000);
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    category: fc.constantFrom('乡镇', '街道', '部门'),
    visits: fc.tuple(fc.integer({ min: 60, max: 150 }), spike),
    cash: fc.tuple(fc.integer({ min: 0, max: 9 }), spike),
    goods: fc.tuple(fc.integer({ min: 1, max: 3 }), spike),
    earlier: fc.integer({ min: 0, max: 9 }),
    after: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ visits, cash, goods, ...others }) => ({
    ...others,
    visits: visits[0] * visits[1],
    cash: cash[0] * cash[1],
    goods: goods[0] * goods[1],
  }));
const district = fc.array(drawn, { maxLength: 60 });

const sentOf = (units: readonly Drawn[], scale = 1): readonly Sent[] =>
  units.map(({ category, visits, cash, goods, after }, at) => ({
    name: `单位${at}`,
    category,
    figures: { visits, cash: cash * scale, goods },
    after,
  }));
const previousOf = (units: readonly Drawn[], scale = 1) =>
  Object.fromEntries(units.map(({ earlier }, at) => [`单位${at}`, { cash: earlier * scale }]));
const settings = { copied: { figures: 3 } };

test('the order of the units never matters', () => {
  fc.assert(
    fc.property(district, fc.infiniteStream(fc.nat()), (units, keys) => {
      const sent = sentOf(units);
      const shuffled = sent.map((each) => [keys.next().value ?? 0, each] as const).toSorted(([a], [b]) => a - b);
      const circumstances = { table, settings, previous: previousOf(units) };
      const sorted = (all: readonly Sent[]) =>
        found(all, circumstances)
          .map((each) => JSON.stringify(each))
          .toSorted();
      expect(sorted(shuffled.map(([, each]) => each))).toEqual(sorted(sent));
    }),
  );
});

test('a column in another measure is judged alike', () => {
  fc.assert(
    fc.property(district, fc.constantFrom(2, 10, 1000), (units, scale) => {
      const judged = (by: number) =>
        told(found(sentOf(units, by), { table, settings: { copied: null }, previous: previousOf(units, by) }));
      expect(judged(scale)).toEqual(judged(1));
    }),
  );
});

test('a further category, however far from the others, changes nothing', () => {
  fc.assert(
    fc.property(district, fc.integer({ min: 1, max: 1_000_000 }), (units, figure) => {
      const further = Array.from({ length: 12 }, (_, at): Sent => ({
        name: `另一${at}`,
        category: '另一类',
        figures: { visits: figure, cash: figure, goods: figure },
      }));
      const circumstances = { table, settings: { copied: null }, previous: previousOf(units) };
      const sent = sentOf(units);
      expect(told(found([...sent, ...further], circumstances))).toEqual(told(found(sent, circumstances)));
    }),
  );
});

test('nothing is judged by fewer than eight units of a category', () => {
  fc.assert(
    fc.property(district, (units) => {
      const findings = found(sentOf(units), { table, settings: { copied: null }, previous: previousOf(units) });
      for (const { column, facts } of findings) {
        const peers = units.filter(({ category, ...figures }) => {
          const figure = column === 'visits' ? figures.visits : column === 'cash' ? figures.cash : figures.goods;
          return category === facts['category'] && figure > 0;
        });
        expect(peers.length).toBeGreaterThanOrEqual(8);
        expect(Number(facts['count'])).toBeGreaterThanOrEqual(8);
        expect(Number(facts['count'])).toBeLessThanOrEqual(peers.length);
      }
    }),
  );
});

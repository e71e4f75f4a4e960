import { exact } from '../../make-sample/exact.mjs';
import { rowLooks } from '../looks.mjs';

/** A figure of the unit beside others. */
const suspicious = (id, [zh, en], { change }) => ({
  id,
  zh,
  en,
  looks: rowLooks,
  plant: (ground) => change(ground.paper.rows[0].figures, ground),
});

/** @type {readonly import('./kind.mjs').Kind[]} */
export const comparisonKinds = [
  suspicious('outlier', ['远多于同类单位', 'far more than others of its category'], {
    change(figures, { paper, entry, random }) {
      const key = random.pick(['letters', 'calls']);
      figures[key] *= 100n;
      entry.isNew = true; // else the change since the year before would be told as well
      paper.expect('warning', 'compare/outlier', `0/${key}`);
    },
  }),
  suspicious('amount-unlike-others', ['按元填，同类单位都按万元', 'an amount in 元 where others give 万元'], {
    change(figures, { paper, entry }) {
      figures.troopVisits ||= exact(1);
      figures.troopCash ||= exact(2);
      entry.before = { ...figures };
      figures.troopCash *= 10_000n;
      paper.expect('warning', 'value/magnitude', '0/troopCash');
    },
  }),
  suspicious('all-amounts-in-yuan', ['几栏都按元填', 'all amounts in 元'], {
    change(figures, { paper, entry }) {
      entry.before = { ...figures };
      for (const key of ['cash', 'goods', 'money']) {
        figures[key] *= 10_000n;
        paper.expect('warning', 'value/magnitude', `0/${key}`);
      }
      paper.expectBroken();
    },
  }),
  suspicious('change', ['与上年相差悬殊', 'unlike the year before'], {
    change(figures, { paper, entry, random, turn }) {
      const key = random.pick(['letters', 'calls']);
      entry.before = {
        ...figures,
        [key]: turn % 2 === 0 ? figures[key] * 9n : exact(Math.max(1, Math.round(Number(figures[key]) / 90_000))),
      };
      paper.expect('warning', 'compare/change', `0/${key}`);
    },
  }),
  {
    id: 'copied',
    zh: '照抄别的单位',
    en: 'the figures of another unit',
    looks: rowLooks,
    plant({ paper, entry, district }) {
      const original = district.anotherThan(entry, entry.unit.category);
      paper.rows = structuredClone(original.papers[0].rows);
      paper.at = '2020-02-05 16:00';
      entry.isNew = true;
      paper.expect('warning', 'compare/copied', null);
    },
  },
];

/**
 * What was done to a return that would else be like those of its category. `shows`: the findings that it must give, as
 * column key (null: the whole file) and code; what is not among them must not be found.
 * @typedef {{ unit: string, change: (figures: Record<string, string>) => void, shows: readonly (readonly [string | null, string])[] }} Seed
 */

/**
 * @param {string} key
 * @param {string} figure
 */
const set = (key, figure) => (/** @type {Record<string, string>} */ figures) => void (figures[key] = figure);

/** @type {readonly Seed[]} */
export const seeds = [
  // 元 for 万元, which no rule sees, as this unit visited nobody and the rule is about those who did.
  {
    unit: '松坪镇',
    change: (figures) => Object.assign(figures, { cash: '36000', families: '0' }),
    shows: [['cash', 'value/magnitude']],
  },
  // The same in a category of five, which the rule alone can see.
  {
    unit: '驻区某部三队',
    change: set('cash', '28000'),
    shows: [
      ['cash', 'rule/violated'],
      ['cash', 'value/magnitude'],
    ],
  },
  // 万元 for 元.
  { unit: '竹溪镇', change: set('subsidy', '2'), shows: [['subsidy', 'value/magnitude']] },
  // A digit too many, which shows beside the other units and beside the year before.
  {
    unit: '梅岭镇',
    change: set('attendance', '4200'),
    shows: [
      ['attendance', 'compare/outlier'],
      ['attendance', 'compare/change'],
    ],
  },
  {
    unit: '区财政局',
    change: set('letters', '610'),
    shows: [
      ['letters', 'compare/outlier'],
      ['letters', 'compare/change'],
    ],
  },
  // The same in the category of five: too few to tell.
  { unit: '驻区某部一队', change: set('attendance', '4200'), shows: [] },
  // 3 times and 12 times of what is counted in ones are no wonder.
  { unit: '菊花镇', change: set('events', '12'), shows: [] },
  // A rejected return is compared with nothing.
  {
    unit: '柳林镇',
    change: (figures) => Object.assign(figures, { attendance: '99999', families: '' }),
    shows: [['families', 'value/required']],
  },
];

/** A unit, and the one whose figures it has. */
export const copies = /** @type {const} */ ({ 枫桥镇: '杏村镇' });

/** What a unit reported the year before, where it is not about the same as this year; null: it was not there. */
export const earlier = /** @type {Readonly<Record<string, Readonly<Record<string, string>> | null>>} */ ({
  石门镇: { letters: '35' },
  区民政局: { subsidy: '180' },
  清泉镇: null,
  // One figure that was not there, one that is gone.
  桃源镇: { goods: '0', events: '0' },
});

export const changed = /** @type {const} */ ([
  ['石门镇', 'letters'],
  ['区民政局', 'subsidy'],
]);

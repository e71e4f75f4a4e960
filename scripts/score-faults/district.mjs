import { Random } from '../make-sample/random.mjs';
import { grouped } from './grouped.mjs';
import { plausibleRows } from './figures.mjs';
import { kinds } from './kinds.mjs';
import { lookNames } from './looks.mjs';
import { Paper } from './paper.mjs';
import { categories, shuffled, unitsOf } from './units.mjs';

/** @typedef {import('./paper.mjs').Severity} Severity */

/** What a unit of the roster sends. */
export class Entry {
  /** @type {Paper[]} */
  papers = [];
  /** Not there the year before. */
  isNew = false;
  /** What its figures were like the year before; as now where null. @type {Record<string, bigint> | null} */
  before = null;
  /** What must be found of the unit, wherever that is told. @type {{ severity: Severity, code: string }[]} */
  due = [];

  /**
   * @param {import('./units.mjs').Unit} unit
   * @param {import('./kinds/kind.mjs').Kind | null} kind null for a unit without a fault
   */
  constructor(unit, kind) {
    this.unit = unit;
    this.kind = kind;
  }

  /** @param {Severity} severity @param {string} code */
  expect(severity, code) {
    this.due.push({ severity, code });
  }
}

/** One campaign: each kind of fault once, and as many returns without a fault. */
export class District {
  /** Files of no unit. @type {{ paper: Paper, kind: import('./kinds/kind.mjs').Kind }[]} */
  strays = [];
  /** @type {{ path: string, bytes: Buffer }[]} */
  plainFiles = [];
  /** Receipts of files that are not there. @type {string[]} */
  lostReceipts = [];
  /** Lines of accepted.csv, and what is told of each. @type {{ line: Record<string, string>, told: readonly [Severity, string] | null, kind: string }[]} */
  accepted = [];
  /** @type {{ severity: Severity, code: string, file: string, cell: string | null, kind: string }[]} */
  due = [];
  #random;
  #planting = null;

  /** @param {number} seed @param {number} turn */
  constructor(seed, turn) {
    this.#random = new Random(seed * 1000 + turn);
    const random = this.#random;
    const faulty = shuffled(kinds, random);
    const cast = shuffled([...faulty, ...faulty.map(() => null)], random).map((kind) => ({
      kind,
      category: kind?.category ?? random.pick(spread),
    }));
    const counts = Object.fromEntries(
      categories.map((each) => [each, cast.filter(({ category }) => category === each).length]),
    );
    const units = grouped(unitsOf(counts, random), ({ category }) => category);
    this.entries = categories.flatMap((category) =>
      cast.filter((one) => one.category === category).map(({ kind }, at) => new Entry(units.get(category)[at], kind)),
    );
    for (const entry of this.entries)
      entry.papers = [this.paperOf(entry, { look: random.pick(entry.kind?.looks ?? lookNames) })];
    for (const entry of this.entries.filter(({ kind }) => kind !== null)) {
      this.#planting = entry.kind;
      entry.kind.plant({ paper: entry.papers[0], entry, district: this, random, turn });
    }
  }

  /** Plausible rows that are the unit's together. */
  rowsOf({ unit }, count = 1) {
    return plausibleRows(this.#random, unit.category, count);
  }

  /**
   * A return of the unit without a fault.
   * @param {Entry} entry
   * @param {{ look: import('./looks.mjs').LookName, rows?: import('./figures.mjs').Row[], suffix?: string }} choice
   */
  paperOf({ unit }, { look, rows = this.#rowsOf(unit.category, look), suffix = '' }) {
    const random = this.#random;
    const claim = random.chance(0.2) ? (unit.aliases[0] ?? unit.name) : unit.name;
    return this.#paper({ unit, claim, look, rows, path: pathOf(unit.name + suffix, random) });
  }

  /** A return of no one unit. `path`: without extension. */
  stray({ claim, path, category }) {
    const look = this.#random.pick(['flat', 'titled', 'csv', 'csvForm', 'vertical']);
    const paper = this.#paper({ unit: null, claim, look, rows: this.#rowsOf(category, look), path });
    this.strays.push({ paper, kind: this.#planting });
    return paper;
  }

  /** A unit without a fault. */
  anotherThan(entry, category = null) {
    const others = this.entries.filter(
      ({ kind, unit, papers }) =>
        kind === null &&
        unit !== entry.unit &&
        (category === null || unit.category === category) &&
        papers[0].rows.length === 1,
    );
    return this.#random.pick(others);
  }

  /** @param {Record<string, string>} line @param {readonly [Severity, string] | null} told */
  accept(line, told) {
    this.accepted.push({ line, told, kind: this.#planting.id });
  }

  /** @param {Severity} severity @param {string} code @param {{ file: string, cell: string | null }} at */
  expect(severity, code, at) {
    this.due.push({ severity, code, ...at, kind: this.#planting.id });
  }

  #rowsOf(category, look) {
    // A mean of three rows has no end.
    const count = look === 'villages' ? this.#random.pick([2, 4, 5]) : 1;
    return plausibleRows(this.#random, category, count);
  }

  #paper({ path, look, ...sent }) {
    const random = this.#random;
    const extension = look.startsWith('csv') ? 'csv' : 'xlsx';
    const day = random.chance(0.3) ? `2020-01-${random.between(20, 31)}` : `2020-02-0${random.between(1, 4)}`;
    const [hour, minute] = [random.between(8, 17), random.between(0, 59)].map((part) => String(part).padStart(2, '0'));
    const encoding = random.pick(['utf-8', 'utf-8-bom', 'gb18030']);
    return new Paper({ ...sent, look, path: `${path}.${extension}`, at: `${day} ${hour}:${minute}`, encoding });
  }
}

/** How often each category comes. */
const spread = ['乡镇', '乡镇', '乡镇', '街道', '街道', '区级部门', '区级部门', '企业', '企业'];

const pathOf = (name, random) =>
  random.pick([
    name,
    `${name}-走访慰问统计表`,
    `附件：${name}2020年春节走访慰问情况统计表`,
    `${name}（盖章版）`,
    `各单位/${name}`,
  ]);

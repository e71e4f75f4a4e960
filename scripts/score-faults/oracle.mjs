import { exact, exactText, total } from '../make-sample/exact.mjs';
import { grouped } from './grouped.mjs';
import { columnOf, figureColumns, isMean } from './table.mjs';

// Totals by integers of the generator's own, over exactly the returns that count.

/** @typedef {Readonly<Record<string, bigint>>} Figures in 0.0001 but for means, which are in 0.0000000001 */

const finer = 1_000_000n;

/** Half away from zero, at ten places; figures are in 0.0000000001. */
const mean = (figures) => (2n * total(figures) + BigInt(figures.length)) / (2n * BigInt(figures.length));

const fineText = (figure) => {
  const [whole, fraction] = [figure / (finer * exact(1)), figure % (finer * exact(1))];
  const places = String(fraction).padStart(10, '0').replace(/0+$/, '');
  return places === '' ? String(whole) : `${whole}.${places}`;
};

/** A figure as the JSON report has it. */
const inJson = (key, figure) =>
  isMean(key) ? fineText(figure) : columnOf.get(key).type === 'integer' ? Number(exactText(figure)) : exactText(figure);

const combined = (key, figures) => (isMean(key) ? mean(figures) : total(figures));

/** What a unit reported: the sum, or the mean, of its rows. */
const unitFigures = (rows) =>
  Object.fromEntries(
    figureColumns
      .filter(({ key }) => rows.some(({ figures }) => key in figures))
      .map(({ key }) => [
        key,
        combined(
          key,
          rows.map(({ figures }) => (figures[key] ?? 0n) * (isMean(key) ? finer : 1n)),
        ),
      ]),
  );

const jsonOf = (figures) =>
  Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, inJson(key, figure)]));

/** The return of the unit that stands, and whether its figures count. */
function standing({ papers }) {
  const current = papers.toSorted((a, b) => (a.at < b.at ? -1 : 1)).findLast(({ due }) => !due.some(isAside)) ?? null;
  return { current, isCounted: current !== null && !current.isRejected };
}

const isAside = ({ code }) => code === 'unit/superseded' || code === 'unit/duplicate';

/**
 * What the report must say of units and totals.
 * @param {import('./district.mjs').District} district
 */
export function oracle({ entries }) {
  const known = entries.map((entry) => ({ ...standing(entry), entry, unit: entry.unit }));
  const counted = known
    .filter(({ isCounted }) => isCounted)
    .map(({ unit, current }) => ({ unit, figures: unitFigures(current.rows) }));
  const groups = grouped(counted, ({ unit }) => unit.category);
  return {
    units: new Map(counted.map(({ unit, figures }) => [unit.name, jsonOf(figures)])),
    rejected: new Set(
      known.filter(({ current, isCounted }) => current !== null && !isCounted).map(({ unit }) => unit.name),
    ),
    totals: totalsOf(counted),
    subtotals: Object.fromEntries([...groups].map(([category, units]) => [category, totalsOf(units)])),
    counts: countsOf(known.filter(({ unit }) => unit.isRequired)),
  };
}

const totalsOf = (units) =>
  Object.fromEntries(
    figureColumns.map(({ key }) => [
      key,
      inJson(
        key,
        combined(
          key,
          units.map(({ figures }) => figures[key] ?? 0n),
        ),
      ),
    ]),
  );

const isLate = ({ entry }) => entry.due.some(({ code }) => code === 'unit/late');
const isFlagged = ({ current, isCounted }) => isCounted && current.due.some(({ severity }) => severity === 'warning');

function countsOf(known) {
  const count = (holds) => known.filter(holds).length;
  return {
    expected: known.length,
    received: count(({ current }) => current !== null),
    onTime: count((one) => one.current !== null && !isLate(one)),
    late: count(isLate),
    missing: count(({ current }) => current === null),
    valid: count((one) => one.isCounted && !isFlagged(one)),
    flagged: count(isFlagged),
    rejected: count(({ current, isCounted }) => current !== null && !isCounted),
    nil: count(({ current }) => current?.due.some(({ code }) => code === 'unit/nil') ?? false),
  };
}

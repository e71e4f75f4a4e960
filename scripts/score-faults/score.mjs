import { exactText } from '../make-sample/exact.mjs';
import { columnOf } from './table.mjs';

/**
 * What one district's report says beside what it must say.
 * @typedef {object} Score
 * @property {readonly Judged[]} judged every due finding
 * @property {readonly object[]} raised findings of the report that nothing asks for
 * @property {readonly string[]} inexact figures, counts and states that differ, a line each
 *
 * @typedef {import('./campaign.mjs').DueFinding & { found: boolean, mended: 'first' | 'among' | 'no' | null }} Judged
 *   `mended`: whether the figures that were there before are proposed; null where none are due
 */

/**
 * @param {any} report the JSON report
 * @param {readonly import('./campaign.mjs').DueFinding[]} due
 * @param {ReturnType<typeof import('./oracle.mjs').oracle>} truth
 * @returns {Score}
 */
export function score(report, due, truth) {
  const left = [...report.findings];
  const judged = due.map((one) => {
    const at = left.findIndex((finding) => isDue(finding, one));
    if (at < 0) return { ...one, found: false, mended: one.mend === null ? null : 'no' };
    const [finding] = left.splice(at, 1);
    return { ...one, found: true, mended: one.mend === null ? null : mendedBy(finding, one.mend) };
  });
  return { judged, raised: left, inexact: [...inexactUnits(report, truth), ...inexactSums(report, truth)] };
}

const isDue = (finding, { code, severity, file, cell, unit, rule }) =>
  finding.code === code &&
  finding.severity === severity &&
  (rule === '*' || finding.rule === rule) &&
  (file === '*' || finding.file === file) &&
  isAt(finding.cell, cell) &&
  (unit === '*' || finding.unit === unit);

/** `*`: anywhere; `*7`, `*2-3`: anywhere in those rows. */
function isAt(cell, due) {
  if (due === '*' || cell === due) return true;
  const [, first, last = first] = /^\*(\d+)(?:-(\d+))?$/.exec(due ?? '') ?? [];
  const row = Number(/\d+$/.exec(cell ?? '')?.[0]);
  return first !== undefined && row >= Number(first) && row <= Number(last);
}

/** Whether the report proposes what stood there: as the first of its suggestions, or as one of them. */
function mendedBy({ suggestions = [] }, { slip, wrong, right }) {
  const isRight = ({ column, value }) => String(value) === exactText(right[column] ?? 0n);
  const at = suggestions.findIndex(
    (suggestion) =>
      (slip === null || suggestion.slip === slip) &&
      suggestion.cells.every(isRight) &&
      wrong.every((key) => suggestion.cells.some(({ column }) => column === key)),
  );
  return at === 0 ? 'first' : at > 0 ? 'among' : 'no';
}

function inexactUnits({ units }, { units: counted, rejected }) {
  return units.flatMap(({ name, included, validity, values }) => {
    const figures = counted.get(name);
    if (included !== (figures !== undefined)) return [`${name}: ${included ? 'counted' : 'not counted'}`];
    if (rejected.has(name) !== (validity === 'rejected')) return [`${name}: ${validity}`];
    return Object.entries(figures ?? {}).flatMap(([key, figure]) => differs(`${name} ${key}`, values[key], figure));
  });
}

const inexactSums = ({ totals, subtotals, counts }, truth) => [
  ...Object.entries(truth.totals).flatMap(([key, figure]) => differs(`合计 ${key}`, totals[key], figure)),
  ...Object.entries(truth.subtotals).flatMap(([category, figures]) =>
    Object.entries(figures).flatMap(([key, figure]) =>
      differs(`${category} ${key}`, subtotals[category]?.[key], figure),
    ),
  ),
  ...Object.entries(truth.counts).flatMap(([key, count]) => differs(`counts.${key}`, counts[key], count)),
];

const differs = (what, reported, figure) => (reported === figure ? [] : [`${what}: ${reported} instead of ${figure}`]);

/** The figures that would put a row right, for the line that tells of a miss. */
export const mendText = ({ wrong, right }) =>
  wrong.map((key) => `${columnOf.get(key).flatTitle} ${exactText(right[key])}`).join(', ');

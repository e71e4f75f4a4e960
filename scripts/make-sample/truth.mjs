import { figureColumns } from './columns.mjs';
import { exactText, total } from './exact.mjs';
import { findingsIn } from './found.mjs';
import { entryOf } from './register.mjs';
import { temporaryFile } from './strays.mjs';
import { units } from './units.mjs';

/** @typedef {ReturnType<typeof entryOf>} Entry */

/**
 * What the program must find, worked out without it.
 * @param {readonly import('./render.mjs').SentFile[]} files
 */
export function truthOf(files) {
  const entries = units.map((unit) =>
    entryOf(
      unit,
      files.filter(({ sending }) => sending.unit === unit.name),
    ),
  );
  const lost = files.filter(({ sending }) => sending.unit === null);
  const included = entries.filter(({ validity }) => validity === 'valid' || validity === 'flagged');
  const categories = [...new Set(units.map(({ category }) => category))];
  const found = [
    ...entries.flatMap(({ current, findings }) => findings.map((finding) => ({ path: current.path, ...finding }))),
    ...lost.flatMap((file) => findingsIn(file).map((finding) => ({ path: file.path, ...finding }))),
  ];
  const unitFindings = entries.flatMap(unitFindingsOf);
  return {
    asOf: '2020-02-20T01:00:00Z',
    counts: { ...countsOf(entries), ...findingCounts(found, unitFindings) },
    units: Object.fromEntries(entries.map((entry) => [entry.unit.name, unitTruth(entry)])),
    files: Object.fromEntries(fileTruths(entries, lost).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    subtotals: Object.fromEntries(
      categories.map((category) => [category, sumsOf(included.filter(({ unit }) => unit.category === category))]),
    ),
    totals: sumsOf(included),
    findings: found.map(({ path, cell, code }) => [path, cell, code]).toSorted(byName),
    unitFindings,
  };
}

const byName = (a, b) => (a.join() < b.join() ? -1 : 1);

function unitTruth({ unit, ...entry }) {
  const { timeliness, validity, daysLate, receivedAt, superseded } = entry;
  const isIncluded = validity === 'valid' || validity === 'flagged';
  return {
    timeliness,
    validity,
    daysLate: unit.isRequired ? daysLate : 0,
    receivedAt,
    file: entry.current?.path ?? null,
    superseded,
    nil: entry.isNil,
    values: isIncluded ? valuesOf(entry.rows) : {},
  };
}

/** Figures that were filled in; a blank is left out. */
function valuesOf(rows) {
  const filled = figureColumns.filter(({ key }) => rows.some(({ figures }) => key in figures));
  return Object.fromEntries(filled.map((column) => [column.key, inJson(sumOf(rows, column.key), column)]));
}

function sumsOf(entries) {
  const rows = entries.flatMap((entry) => entry.rows);
  return Object.fromEntries(figureColumns.map((column) => [column.key, inJson(sumOf(rows, column.key), column)]));
}

const sumOf = (rows, key) => total(rows.map(({ figures }) => figures[key] ?? 0n));
const inJson = (figure, { type }) => (type === 'integer' ? Number(exactText(figure)) : exactText(figure));

const state = (path, unit, is) => [path, { state: is, unit }];

function fileTruths(entries, lost) {
  return [
    ...entries.flatMap(({ unit, superseded, duplicates }) => [
      ...superseded.map((path) => state(path, unit.name, 'superseded')),
      ...duplicates.map((path) => state(path, unit.name, 'duplicate')),
    ]),
    ...entries
      .filter(({ current }) => current !== null)
      .map(({ unit, current, validity }) => state(current.path, unit.name, currentState(current, validity))),
    ...lost.map(({ path }) => state(path, null, 'unassigned')),
    state(temporaryFile.path, null, 'ignored'),
  ];
}

function currentState({ sheet }, validity) {
  if (sheet === null) return 'unreadable';
  return validity === 'rejected' ? 'rejected' : 'merged';
}

function unitFindingsOf({ unit, timeliness }) {
  return timeliness === 'missing' || timeliness === 'late' ? [[unit.name, `unit/${timeliness}`]] : [];
}

/** Over the units that must report. */
function countsOf(entries) {
  const expected = entries.filter(({ unit }) => unit.isRequired);
  const count = (holds) => expected.filter(holds).length;
  const timely = Object.fromEntries(
    ['onTime', 'late', 'missing'].map((kind) => [kind, count(({ timeliness }) => timeliness === kind)]),
  );
  const checked = Object.fromEntries(
    ['valid', 'flagged', 'rejected'].map((kind) => [kind, count(({ validity }) => validity === kind)]),
  );
  const received = count(({ current }) => current !== null);
  return { expected: expected.length, received, ...timely, ...checked, nil: count(({ isNil: nil }) => nil) };
}

function findingCounts(found, unitFindings) {
  const errors = found.filter(({ isError }) => isError).length;
  return { errors, warnings: found.length - errors + unitFindings.length };
}

import { campaignDeadline, daysLate, instantOf, utcText } from './clock.mjs';
import { findingsIn } from './found.mjs';

/** @typedef {import('./render.mjs').SentFile} SentFile */

/**
 * What the generator knows of one unit.
 * @param {import('./units.mjs').Unit} unit
 * @param {readonly SentFile[]} files all that it sent
 */
export function entryOf(unit, files) {
  const versions = files.filter(({ sending }) => !sending.isCopy).toSorted((a, b) => timeOf(a) - timeOf(b));
  const current = versions.at(-1) ?? null;
  const findings = current === null ? [] : findingsIn(current);
  const first = versions[0]?.sending ?? null;
  const late = first === null ? 0 : daysLate(first.at, unit.deadline ?? campaignDeadline);
  const rows = current?.sheet ? current.sending.rows : [];
  return {
    unit,
    current,
    findings,
    rows,
    daysLate: late,
    superseded: versions.slice(0, -1).map(({ path }) => path),
    duplicates: files.filter(({ sending }) => sending.isCopy).map(({ path }) => path),
    timeliness: timelinessOf(unit, { received: first !== null, late }),
    validity: validityOf(current, findings),
    receivedAt: first === null ? null : receivedText(first),
    isNil: isNil(rows),
  };
}

const timeOf = ({ sending }) => instantOf(sending.at);

/** Where only the day is known, the day: the contract does not say which time of it counts. */
const receivedText = ({ at, proof }) => (proof === 'day in name' ? at.slice(0, 10) : utcText(instantOf(at)));

function timelinessOf({ isRequired }, { received, late }) {
  if (!isRequired) return 'notRequired';
  if (!received) return 'missing';
  return late > 0 ? 'late' : 'onTime';
}

function validityOf(current, findings) {
  if (current === null) return 'none';
  if (findings.some(({ isError }) => isError)) return 'rejected';
  return findings.length > 0 ? 'flagged' : 'valid';
}

function isNil(rows) {
  const figures = rows.flatMap((row) => Object.values(row.figures));
  return figures.length > 0 && figures.every((figure) => figure === 0n);
}

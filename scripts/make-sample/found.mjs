import { columns } from './columns.mjs';
import { broken } from './edit-rules.mjs';
import { cellName } from './sheet.mjs';
import { unitNamed } from './units.mjs';

/**
 * A finding that the program must report. Cell `*`: the contract leaves the place open.
 * @typedef {{ cell: string | null, code: string, isError: boolean }} Expected
 */

const warnings = new Set(['value/approximate', 'value/magnitude']);
const spoiltCodes = { truncated: 'file/unreadable', pdf: 'file/unsupported' };

/**
 * Every error and warning of a file that is neither superseded nor a duplicate.
 * @param {import('./render.mjs').SentFile} file
 * @returns {Expected[]}
 */
export function findingsIn({ sending, sheet }) {
  if (sheet === null) return [error(null, spoiltCodes[sending.spoilt])];
  const at = (place) => {
    const found = sheet.places.get(place);
    return found === undefined ? null : cellName(found.row, found.column);
  };
  const category = unitNamed.get(sending.unit)?.category ?? '';
  return [
    ...(sending.problem ? [error(at('unit'), sending.problem)] : []),
    ...missingColumns(sending),
    ...(sending.extra ? [warning(at('extra'), 'layout/column-unknown')] : []),
    ...sending.rows.flatMap((row, index) => findingsOfRow(row, { index, at, category })),
    ...(sending.misstated ? [warning(at(`total/${sending.misstated}`), 'layout/total-mismatch')] : []),
  ];
}

const error = (cell, code) => ({ cell, code, isError: true });
const warning = (cell, code) => ({ cell, code, isError: false });

const missingColumns = ({ lacks }) =>
  columns
    .filter(({ key, isRequired }) => isRequired && lacks.includes(key))
    .map(() => error('*', 'layout/column-missing'));

function findingsOfRow(row, { index, at, category }) {
  const present = columns.filter(({ key }) => at(`${index}/${key}`) !== null);
  const blank = present.filter(({ key, isRequired, type }) => isRequired && type !== 'string' && !(key in row.figures));
  const readable = new Set(present.map(({ key }) => key).filter((key) => row.findings[key] !== 'value/not-a-number'));
  return [
    ...blank.map(({ key }) => error(at(`${index}/${key}`), 'value/required')),
    ...Object.entries(row.findings).map(([key, code]) => {
      const cell = at(`${index}/${key}`);
      return warnings.has(code) ? warning(cell, code) : error(cell, code);
    }),
    ...broken(row, category, readable).map(({ key, isHard }) => ({
      cell: at(`${index}/${key}`),
      code: 'rule/violated',
      isError: isHard,
    })),
  ];
}

import { toCsv } from '../make-sample/csv.mjs';
import { cellName } from '../make-sample/sheet.mjs';
import { plainXlsx } from '../make-every-finding/workbook.mjs';
import { draw } from './draw.mjs';

/**
 * A file as it lies in returns/.
 * @typedef {object} SentFile
 * @property {import('./paper.mjs').Paper} paper
 * @property {Buffer} bytes
 * @property {(place: string) => string} cellAt the cell that a place of the paper is at: `F7`, or `*7` and `*2-3` where the column is left open
 */

/**
 * @param {import('./paper.mjs').Paper} paper
 * @returns {Promise<SentFile>}
 */
export async function render(paper) {
  const sheet = draw(paper);
  const cellOf = (place) => {
    const at = sheet.places.get(place);
    if (at === undefined) throw new Error(`${paper.path}: nothing stands at ${place}`);
    return cellName(at.row, at.column);
  };
  const rowOf = (place) => cellOf(place).replace(/^[A-Z]+/, '');
  const cellAt = (place) => {
    const [, open] = /^row of (.+)$/.exec(place) ?? [];
    if (open !== undefined) return `*${rowOf(open)}`;
    return place === 'header' ? `*${rowOf('head')}-${rowOf('head end')}` : cellOf(place);
  };
  const whole = paper.look.format === 'csv' ? toCsv(sheet.grid(), paper) : await workbook(sheet, paper);
  return { paper, cellAt, bytes: paper.spoil === null ? whole : await paper.spoil(whole) };
}

function workbook(sheet, { hiddenRow, hiddenColumn, moreSheets }) {
  const first = {
    name: sheet.name,
    rows: sheet.grid(),
    merges: sheet.merges.map(([top, left, bottom, right]) => `${cellName(top, left)}:${cellName(bottom, right)}`),
    hiddenRows: hiddenRow === null ? [] : [sheet.places.get(`${hiddenRow}/events`).row],
    hiddenColumns: hiddenColumn === null ? [] : [sheet.places.get(`head/${hiddenColumn}`).column],
  };
  return plainXlsx([first, ...(moreSheets?.(first) ?? [])]);
}

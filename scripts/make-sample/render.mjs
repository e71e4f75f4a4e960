import { toCsv } from './csv.mjs';
import { draw } from './draw.mjs';
import { looks } from './looks.mjs';
import { blankPdf, truncated } from './spoil.mjs';
import { toXlsx } from './xlsx.mjs';

/**
 * A file as it lies in returns/, with the sheet that was drawn in it.
 * @typedef {object} SentFile
 * @property {string} path
 * @property {Buffer} bytes
 * @property {import('./ordinary.mjs').Sending} sending
 * @property {import('./sheet.mjs').Sheet | null} sheet null where nothing can be read
 */

/**
 * @param {import('./ordinary.mjs').Sending} sending
 * @param {{ before: SentFile | undefined, random: import('./random.mjs').Random }} context
 * @returns {Promise<SentFile>}
 */
export async function render(sending, { before, random }) {
  const { path, spoilt } = sending;
  if (sending.isCopy) return { path, bytes: before.bytes, sending, sheet: before.sheet };
  if (spoilt === 'pdf') return { path, bytes: blankPdf(), sending, sheet: null };
  const look = looks[sending.look];
  const sheet = draw({
    look,
    claim: sending.claim,
    day: sending.at.slice(0, 10),
    rows: sending.rows,
    random,
    without: new Set(sending.lacks),
    extra: sending.extra ?? null,
    misstated: sending.misstated ?? null,
  });
  const bytes = look.format === 'csv' ? toCsv(sheet.grid(), sending) : await toXlsx(sheet);
  return spoilt === 'truncated'
    ? { path, bytes: truncated(bytes), sending, sheet: null }
    : { path, bytes, sending, sheet };
}

import { toGb18030 } from './gb18030.mjs';

/** @typedef {'utf-8' | 'utf-8-bom' | 'gb18030'} Encoding */

const encoders = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8-bom': (text) => Buffer.from(`\uFEFF${text}`),
  gb18030: toGb18030,
};

/**
 * @param {readonly (readonly (string | number | null)[])[]} rows
 * @param {{ encoding: Encoding, separator?: string }} form
 * @returns {Buffer}
 */
export function toCsv(rows, { encoding, separator = ',' }) {
  const lines = rows.map((row) => row.map((value) => quoted(String(value ?? ''), separator)).join(separator));
  return encoders[encoding](`${lines.join('\r\n')}\r\n`);
}

const quoted = (text, separator) =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

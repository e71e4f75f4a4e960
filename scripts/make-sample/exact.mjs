// Figures are BigInt counts of 0.0001: arithmetic of the sample's own, so that its expectations owe nothing to the program.

const places = 4;
const one = 10n ** BigInt(places);

/** @param {number} whole */
export const exact = (whole) => BigInt(whole) * one;

/**
 * `12.5` → 125000n.
 * @param {string} text
 */
export function parseExact(text) {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

/**
 * 125000n → `12.5`: no trailing zeros.
 * @param {bigint} figure never negative
 */
export function exactText(figure) {
  const fraction = String(figure % one)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return String(figure / one) + (fraction === '' ? '' : `.${fraction}`);
}

/** @param {Iterable<bigint>} figures */
export function total(figures) {
  let sum = 0n;
  for (const figure of figures) sum += figure;
  return sum;
}

import { exactText } from './exact.mjs';

const fullWidth = (text) =>
  text.replaceAll(/[\d.]/g, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0));
const separated = (text) => text.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','));

/**
 * A figure as some people type it: text that means the same number.
 * @param {bigint} figure
 * @param {string | null} measure
 * @param {import('./random.mjs').Random} random
 */
export function typedFigure(figure, measure, random) {
  const text = exactText(figure);
  if (figure === 0n) return random.pick(['无', '—', '0']);
  if (figure >= 10_000_000n) return separated(text);
  const withMeasure = measure === null || measure.includes('（') ? text : text + measure;
  return random.pick([text, text, fullWidth(text), ` ${text} `, withMeasure]);
}

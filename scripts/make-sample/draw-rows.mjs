import { exactText, total } from './exact.mjs';
import { cellName, letters } from './sheet.mjs';
import { typedFigure } from './typed-figure.mjs';

/** Parts of the 合计 columns. */
const sums = {
  troopsTotal: ['troopsCash', 'troopsGoods'],
  entitledVisited: ['martyrFamilies', 'disabledSoldiers', 'veterans', 'retiredOfficers'],
};

/**
 * Draws the data rows from row `top` on; gives the first row under them.
 * @param {import('./sheet.mjs').Sheet} sheet
 * @param {{ top: number, slots: readonly import('./slots.mjs').Slot[], paper: import('./draw.mjs').Paper }} block
 */
export function drawRows(sheet, { top, slots, paper }) {
  const { rows, look, claim } = paper;
  rows.forEach((row, index) => {
    slots.forEach((slot, at) => {
      const place = { row: top + index, column: at + 1 };
      sheet.places.set(`${index}/${slot.key ?? slot.kind}`, place);
      sheet.put(place, fillers[slot.kind]({ slot, place, row, index, paper, slots }));
    });
  });
  const unitAt = slots.findIndex(({ kind }) => kind === 'unit') + 1;
  if (unitAt > 0 && look.format === 'xlsx' && claim !== '') {
    sheet.merge({ top, left: unitAt, bottom: top + rows.length - 1, right: unitAt });
  }
  if (unitAt > 0) sheet.places.set('unit', { row: top, column: unitAt });
  const next = top + rows.length;
  if (!look.hasTotalRow) return next;
  drawTotal(sheet, { top, bottom: next - 1, slots, paper });
  return next + 1;
}

const fillers = {
  serial: ({ index }) => index + 1,
  unit: ({ index, paper }) => (index === 0 || paper.look.format === 'csv' ? paper.claim || null : null),
  remarks: ({ row }) => row.remarks || null,
  extra: ({ index, paper }) => paper.extra.values[index] ?? null,
  figure: figureCell,
};

function figureCell({ slot, place, row, paper, slots }) {
  const { key, measure } = slot;
  if (key in row.shown) return row.shown[key];
  const figure = row.figures[key];
  if (figure === undefined) return null;
  if (paper.look.isTyped) return typedFigure(figure, measure, paper.random);
  const result = Number(exactText(figure));
  return (paper.look.hasFormulas && formulaOf({ key, row: place.row, slots, result })) || result;
}

function formulaOf({ key, row, slots, result }) {
  const columns = (sums[key] ?? []).map((part) => slots.findIndex((slot) => slot.key === part) + 1);
  if (columns.length === 0 || columns.includes(0)) return null;
  const [first, last] = [cellName(row, columns[0]), cellName(row, columns.at(-1))];
  return { formula: columns.length === 2 ? `${first}+${last}` : `SUM(${first}:${last})`, result };
}

/** The return's own 合计 row, with the one wrong sum that `paper.misstated` asks for. */
function drawTotal(sheet, { top, bottom, slots, paper }) {
  const row = bottom + 1;
  sheet.put({ row, column: 1 }, '合计');
  slots.forEach(({ key, kind }, index) => {
    const figures = kind === 'figure' ? paper.rows.flatMap(({ figures: of }) => of[key] ?? []) : [];
    const place = { row, column: index + 1 };
    if (figures.length === 0) {
      if (index > 0) sheet.put(place, null);
      return;
    }
    const result = Number(exactText(total(figures))) + (paper.misstated === key ? 10 : 0);
    const formula = `SUM(${letters(place.column)}${top}:${letters(place.column)}${bottom})`;
    sheet.places.set(`total/${key}`, place);
    sheet.put(place, paper.look.hasFormulas ? { formula, result } : result);
  });
}

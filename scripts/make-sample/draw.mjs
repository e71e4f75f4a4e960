import { tableTitle } from './columns.mjs';
import { drawHeader } from './draw-header.mjs';
import { drawRows } from './draw-rows.mjs';
import { Sheet } from './sheet.mjs';
import { slotsOf } from './slots.mjs';

/**
 * A return before it is drawn.
 * @typedef {object} Paper
 * @property {import('./looks.mjs').Look} look
 * @property {string} claim what it says about its unit; empty where it says nothing
 * @property {string} day ISO day on which it was filled in
 * @property {readonly import('./figures.mjs').Row[]} rows
 * @property {ReadonlySet<string>} without keys of columns that it lacks
 * @property {{ title: string, values: readonly string[] } | null} extra a column that the table does not have
 * @property {string | null} misstated key of the column whose 合计 is wrong
 * @property {import('./random.mjs').Random} random
 */

/**
 * @param {Paper} paper
 * @returns {Sheet}
 */
export function draw(paper) {
  const { look } = paper;
  const sheet = new Sheet(look.sheetName ?? 'Sheet1');
  const slots = slotsOf(look, paper);
  const top = drawTop(sheet, { paper, width: slots.length });
  const underHeader = drawHeader(sheet, { top, slots, look });
  const underRows = drawRows(sheet, { top: underHeader, slots, paper });
  drawBottom(sheet, { top: underRows, paper, width: slots.length });
  return sheet;
}

/** Title rows and the line with the unit, the day and the measures; gives the header's first row. */
function drawTop(sheet, { paper, width }) {
  const { look, claim, day } = paper;
  if (!look.hasTitle) return 1;
  sheet.put({ row: 1, column: 1 }, tableTitle, 'title');
  sheet.merge({ top: 1, left: 1, bottom: 1, right: width });
  if (look.hasLabel) {
    sheet.put({ row: 2, column: 1 }, `填报单位：${claim}`, 'label');
    sheet.places.set('unit', { row: 2, column: 1 });
  }
  const third = Math.floor(width / 3);
  if (look.hasLabel) sheet.put({ row: 2, column: third + 1 }, `填报日期：${written(day)}`, 'label');
  sheet.put({ row: 2, column: 2 * third + 1 }, '计量单位：次、人次、万元', 'label');
  for (const left of [1, third + 1, 2 * third + 1]) {
    sheet.merge({ top: 2, left, bottom: 2, right: left === 2 * third + 1 ? width : left + third - 1 });
  }
  return 3;
}

const written = (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

function drawBottom(sheet, { top, paper, width }) {
  const { look, random } = paper;
  let row = top;
  const notes = look.hasNotes ? ['注：1. 本表由各单位如实填报，没有的填“0”。', '2. 慰问金额以万元计。'] : [];
  for (const note of notes) {
    sheet.put({ row, column: 1 }, note, 'note');
    sheet.merge({ top: row, left: 1, bottom: row, right: width });
    row++;
  }
  if (!look.hasSignature) return;
  const [clerk, head] = [random.pick('甲乙丙丁戊己'), random.pick('庚辛壬癸子丑')];
  const phone = `023-0000${String(random.between(0, 9999)).padStart(4, '0')}`;
  const quarter = Math.floor(width / 4);
  [`单位负责人：某${head}`, `审核人：某${head}`, `填报人：某${clerk}`, `联系电话：${phone}`].forEach((text, index) => {
    sheet.put({ row, column: index * quarter + 1 }, text, 'note');
  });
}

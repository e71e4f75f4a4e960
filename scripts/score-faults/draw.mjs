import { exactText, total } from '../make-sample/exact.mjs';
import { Sheet } from '../make-sample/sheet.mjs';
import { columns, isMean, tableTitle } from './table.mjs';

/** @typedef {string | number | Date | { formula: string, result?: string | number | { error: string } } | null} Shown */

/**
 * One column of a sheet.
 * @typedef {object} Slot
 * @property {'serial' | 'unit' | 'figure' | 'text' | 'extra'} kind
 * @property {string} key
 * @property {string} title
 * @property {string | null} group
 * @property {readonly (string | number)[]} [values]
 */

/**
 * Draws a return; the sheet's `places` say where everything stands.
 * @param {import('./paper.mjs').Paper} paper
 */
export function draw(paper) {
  const sheet = new Sheet('统计表');
  const { look } = paper;
  if (look.isVertical) return drawVertical(sheet, paper);
  const slots = slotsOf(paper);
  const top = look.hasTitle ? drawTitle(sheet, paper, slots.length) : 1;
  const under = drawHeader(sheet, { top, slots, paper });
  paper.rows.forEach((row, index) => drawRow(sheet, { slots, row, index, paper, at: under + index }));
  let next = under + paper.rows.length;
  if (look.isVillages && paper.rows.length > 1) {
    const unitAt = slots.findIndex(({ kind }) => kind === 'unit') + 1;
    sheet.merge({ top: under, left: unitAt, bottom: next - 1, right: unitAt });
    drawTotal(sheet, { slots, paper, row: next++ });
  }
  for (const { right, down, value } of paper.strays) {
    const place = { row: under + down, column: slots.length + right };
    sheet.put(place, value);
    sheet.places.set('stray', place);
  }
  paper.drawBelow?.(sheet, next);
  if (look.hasTitle && paper.drawBelow === null) sheet.put({ row: next, column: 1 }, '填表人：某甲', 'note');
  return sheet;
}

const slotsOf = (paper) => [
  ...(paper.look.isVillages ? [{ kind: 'serial', key: 'serial', title: '序号', group: null }] : []),
  ...columns
    .filter(({ key }) => !paper.lacks.has(key) && (key !== 'unit' || paper.look.hasUnitColumn))
    .map((column) => ({
      kind: column.key === 'unit' ? 'unit' : column.type === 'text' ? 'text' : 'figure',
      key: column.key,
      title: titleOf(column, paper),
      group: paper.look.hasLevels ? column.group : null,
    })),
  ...paper.extras.map(({ title, values }) => ({ kind: 'extra', key: 'extra', title, group: null, values })),
];

function titleOf(column, { look, heads }) {
  const { title = look.hasLevels ? column.title : column.flatTitle, measure = column.measure } =
    heads[column.key] ?? {};
  if (measure === null || look.brackets === '') return title;
  return `${title}${look.brackets[0]}${measure}${look.brackets[1]}`;
}

/** The title, and the line with the unit; gives the header's first row. */
function drawTitle(sheet, { look, claim }, width) {
  sheet.put({ row: 1, column: 1 }, tableTitle, 'title');
  sheet.merge({ top: 1, left: 1, bottom: 1, right: width });
  if (look.hasUnitColumn) return 2;
  sheet.put({ row: 2, column: 1 }, `填报单位：${claim}`, 'label');
  sheet.places.set('unit', { row: 2, column: 1 });
  return 3;
}

function drawHeader(sheet, { top, slots, paper }) {
  const depth = paper.look.hasLevels ? 2 : 1;
  slots.forEach(({ group, title, key }, index) => {
    const column = index + 1;
    const row = group === null ? top : top + 1;
    if (group !== null && slots[index - 1]?.group !== group) drawGroup(sheet, { top, slots, index });
    sheet.put({ row, column }, title, 'head');
    sheet.places.set(`head/${key}`, { row, column });
    sheet.merge({ top: row, left: column, bottom: top + depth - 1, right: column });
  });
  sheet.places.set('head', { row: top, column: 1 });
  sheet.places.set('head end', { row: top + depth - 1, column: 1 });
  return top + depth;
}

function drawGroup(sheet, { top, slots, index }) {
  let last = index;
  while (slots[last + 1]?.group === slots[index].group) last++;
  sheet.put({ row: top, column: index + 1 }, slots[index].group, 'head');
  sheet.merge({ top, left: index + 1, bottom: top, right: last + 1 });
}

function drawRow(sheet, { slots, row, index, paper, at }) {
  slots.forEach((slot, column) => {
    const place = { row: at, column: column + 1 };
    sheet.places.set(`${index}/${slot.key}`, place);
    if (slot.kind === 'unit' && index === 0) sheet.places.set('unit', place);
    sheet.put(place, cellOf(slot, { row, index, paper }));
  });
  if (paper.merged !== null && index === 0) {
    const [left, right] = paper.merged.map((key) => sheet.places.get(`0/${key}`));
    sheet.merge({ top: at, left: left.column, bottom: at, right: right.column });
  }
}

function cellOf({ kind, key, values }, { row, index, paper }) {
  if (key in row.shown) return row.shown[key];
  if (kind === 'serial') return index + 1;
  if (kind === 'unit') return index === 0 || paper.look.format === 'csv' ? paper.claim : null;
  if (kind === 'extra') return values?.[index] ?? null;
  return kind === 'text' ? row.texts[key] : figureOf(row, key);
}

const figureOf = ({ figures }, key) => (figures[key] === undefined ? null : Number(exactText(figures[key])));

function drawTotal(sheet, { slots, paper, row }) {
  sheet.put({ row, column: 1 }, '合计');
  slots.forEach(({ kind, key }, index) => {
    if (kind !== 'figure' || isMean(key)) return;
    const place = { row, column: index + 1 };
    const sum = total(paper.rows.map(({ figures }) => figures[key] ?? 0n)) + (paper.misstated[key] ?? 0n);
    sheet.places.set(`total/${key}`, place);
    sheet.put(place, Number(exactText(sum)));
  });
}

/** 指标名称, 计量单位, 数量. */
function drawVertical(sheet, paper) {
  const [row] = paper.rows;
  let at = drawTitle(sheet, paper, 3);
  sheet.places.set('head', { row: at, column: 1 });
  ['指标名称', '计量单位', '数量'].forEach((title, index) => sheet.put({ row: at, column: index + 1 }, title, 'head'));
  for (const column of columns) {
    const { key, type, measure } = column;
    if (key === 'unit' || paper.lacks.has(key)) continue;
    at++;
    sheet.put({ row: at, column: 1 }, titleOf(column, paper));
    sheet.put({ row: at, column: 2 }, paper.heads[key]?.measure ?? measure);
    sheet.put(
      { row: at, column: 3 },
      cellOf({ kind: type === 'text' ? 'text' : 'figure', key }, { row, index: 0, paper }),
    );
    sheet.places.set(`head/${key}`, { row: at, column: 1 });
    sheet.places.set(`0/${key}`, { row: at, column: 3 });
  }
  return sheet;
}

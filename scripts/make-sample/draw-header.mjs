/** @typedef {import('./slots.mjs').Slot} Slot */
/** @typedef {import('./sheet.mjs').Sheet} Sheet */

/**
 * Draws the header from row `top` on; gives the first row under it.
 * @param {Sheet} sheet
 * @param {{ top: number, slots: readonly Slot[], look: import('./looks.mjs').Look }} header
 */
export function drawHeader(sheet, { top, slots, look }) {
  const depth = look.header === 'levels' ? 3 : 1;
  for (let level = 0; level < depth - 1; level++) drawGroups(sheet, { row: top + level, level, slots });
  slots.forEach((slot, index) => {
    const row = top + Math.min(slot.path.length, depth) - 1;
    sheet.put({ row, column: index + 1 }, title(slot, look), 'head');
    sheet.merge({ top: row, left: index + 1, bottom: top + depth - 1, right: index + 1 });
    if (slot.kind === 'extra') sheet.places.set('extra', { row, column: index + 1 });
  });
  let next = top + depth;
  if (look.measures === 'under') drawMeasures(sheet, next++, slots);
  if (look.hasNumbering) drawNumbering(sheet, next++, slots);
  return next;
}

/** Neighbours under one outer header share a merged cell. */
function drawGroups(sheet, { row, level, slots }) {
  const groupAt = (index) => {
    const path = slots[index]?.path ?? [];
    return level < path.length - 1 ? path.slice(0, level + 1).join('/') : null;
  };
  for (let left = 0; left < slots.length; left++) {
    const group = groupAt(left);
    if (group === null || groupAt(left - 1) === group) continue;
    let right = left;
    while (groupAt(right + 1) === group) right++;
    sheet.put({ row, column: left + 1 }, slots[left].path[level], 'head');
    sheet.merge({ top: row, left: left + 1, bottom: row, right: right + 1 });
  }
}

function title({ path, measure }, { measures }) {
  const text = path.at(-1) ?? '';
  if (measure === null || measures === 'none' || measures === 'under') return text;
  return measures === 'half' ? `${text}(${measure})` : `${text}（${measure}）`;
}

function drawMeasures(sheet, row, slots) {
  slots.forEach(({ measure }, index) => sheet.put({ row, column: index + 1 }, measure ?? '—', 'head'));
}

/** 甲 乙 before the figures, numbers over them. */
function drawNumbering(sheet, row, slots) {
  const stems = ['甲', '乙', '丙'];
  let number = 0;
  slots.forEach(({ kind }, index) => {
    const isName = kind === 'serial' || kind === 'unit';
    sheet.put({ row, column: index + 1 }, isName ? (stems.shift() ?? '丁') : ++number, 'head');
  });
}

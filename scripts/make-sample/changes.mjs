import { exact, parseExact } from './exact.mjs';

// What a situation does to a row that would else keep every rule.

/** A figure of the row. */
export const set = (key, figure) => (row) => void (row.figures[key] = parseExact(figure));
/** A whole number more than before. */
export const more = (key, by) => (row) => void (row.figures[key] = (row.figures[key] ?? 0n) + exact(by));
export const remarks = (text) => (row) => void (row.remarks = text);
/** A cell that shows something else than its figure, and the code that it earns. */
export const shows = (key, text, code) => (row) => {
  row.shown[key] = text;
  row.findings[key] = code;
};

/** An approximation is read as the figure in it. */
export function about120(row) {
  set('phoneGreetings', '120')(row);
  shows('phoneGreetings', '约120', 'value/approximate')(row);
}

/** 0.1 + 0.2 万元, stored by the spreadsheet as 0.30000000000000004. */
export function tenths(row) {
  const money = { troopsVisited: '1', troopsCash: '0.1', troopsGoods: '0.2', troopsTotal: '0.3' };
  for (const [key, figure] of Object.entries(money)) set(key, figure)(row);
  row.shown.troopsTotal = 0.1 + 0.2;
}

/** 元 written where 万元 is asked. */
export function yuan(row) {
  set('entitledCash', '35000')(row);
  set('entitledGoods', '0')(row);
  row.findings.entitledCash = 'value/magnitude';
}

/** Money for the troops: cash, goods, their 合计, and the troops visited. */
export function donation({ cash, goods, sum, visited }) {
  const figures = { troopsCash: cash, troopsGoods: goods, troopsTotal: sum, troopsVisited: visited };
  return (row) => {
    for (const [key, figure] of Object.entries(figures)) set(key, figure)(row);
  };
}

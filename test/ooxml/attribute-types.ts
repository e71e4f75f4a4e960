import { lastColumn, lastRow, parseCellName } from '../../src/domain/cell-address.ts';

const oneOf = (...words: readonly string[]) => new Set(words);

const words: Readonly<Record<string, ReadonlySet<string>>> = {
  b: oneOf('0', '1', 'true', 'false'),
  state: oneOf('visible', 'hidden', 'veryHidden'),
  pane: oneOf('bottomRight', 'topRight', 'bottomLeft', 'topLeft'),
  paneState: oneOf('split', 'frozen', 'frozenSplit'),
  cellType: oneOf('b', 'n', 'e', 's', 'str', 'inlineStr', 'd'),
  formulaType: oneOf('normal', 'array', 'dataTable', 'shared'),
  validationType: oneOf('none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'),
  operator: oneOf(
    'between',
    'notBetween',
    'equal',
    'notEqual',
    'lessThan',
    'lessThanOrEqual',
    'greaterThan',
    'greaterThanOrEqual',
  ),
  borderStyle: oneOf(
    'none',
    'thin',
    'medium',
    'dashed',
    'dotted',
    'thick',
    'double',
    'hair',
    'mediumDashed',
    'dashDot',
    'mediumDashDot',
    'dashDotDot',
    'mediumDashDotDot',
    'slantDashDot',
  ),
};

const patterns: Readonly<Record<string, RegExp>> = {
  s: /^/,
  u: /^\d{1,10}$/,
  i: /^-?\d{1,10}$/,
  d: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  x: /^[0-9A-Fa-f]{8}$/,
  spans: /^\d+:\d+( \d+:\d+)*$/,
};

/** Whether a value is of a type: `b` truth value, `u` `i` `d` numbers, `x` colour, `r` cell, `a` area, `q` areas, `s` text, else one of its words. */
export function isOfType(value: string, type: string): boolean {
  if (type === 'r') return isCell(value);
  if (type === 'a') return areaOf(value) !== null;
  if (type === 'q') return value !== '' && value.split(' ').every((each) => areaOf(each) !== null);
  return words[type]?.has(value) ?? patterns[type]?.test(value) ?? false;
}

const isCell = (name: string): boolean => {
  const address = parseCellName(name);
  return address !== null && address.row <= lastRow && address.column <= lastColumn && /^[A-Z]+[1-9]\d*$/.test(name);
};

/** A rectangle of cells, its corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B2:D5`, or one cell; null for what is neither, or has its corners the wrong way round. */
export function areaOf(text: string): Area | null {
  const [first = '', last = first, ...others] = text.split(':');
  if (others.length > 0 || !isCell(first) || !isCell(last)) return null;
  const [from, to] = [parseCellName(first), parseCellName(last)];
  if (from === null || to === null || from.row > to.row || from.column > to.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** Whether two areas have a cell in common. */
export const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

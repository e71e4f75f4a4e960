import { columns as tableColumns } from './columns.mjs';

/**
 * One column of a sheet: its header texts, outermost first, and what fills it.
 * @typedef {object} Slot
 * @property {'serial' | 'unit' | 'remarks' | 'figure' | 'extra'} kind
 * @property {string | null} key
 * @property {readonly string[]} path
 * @property {string | null} measure
 */

/**
 * The columns of a return, left to right.
 * @param {import('./looks.mjs').Look} look
 * @param {{ without: ReadonlySet<string>, extra: { title: string } | null, random: import('./random.mjs').Random }} choice
 * @returns {readonly Slot[]}
 */
export function slotsOf(look, { without, extra, random }) {
  const kept = tableColumns.filter(({ key }) => !without.has(key) && (key !== 'unit' || look.hasUnitColumn));
  const figures = kept.filter(({ type }) => type !== 'string');
  const ordered = look.isReordered ? sectionsReversed(figures) : figures;
  return [
    ...(look.hasSerial ? [{ kind: 'serial', key: null, path: ['序号'], measure: null }] : []),
    ...kept.filter(({ key }) => key === 'unit').map((column) => slot('unit', column, { path: [column.title] })),
    ...(extra === null ? [] : [{ kind: 'extra', key: null, path: [extra.title], measure: null }]),
    ...ordered.map((column) => slot('figure', column, { path: pathOf(column, look, random) })),
    ...kept.filter(({ key }) => key === 'remarks').map((column) => slot('remarks', column, { path: [column.title] })),
  ];
}

const slot = (kind, { key, measure }, { path }) => ({ kind, key, path, measure });

/** 四, 三, 二, 一. */
function sectionsReversed(figures) {
  const sections = [...new Set(figures.map(({ group }) => group[0]))].toReversed();
  return sections.flatMap((section) => figures.filter(({ group }) => group[0] === section));
}

function pathOf(column, look, random) {
  if (look.header === 'levels') return [...column.group, column.title];
  if (!look.isReordered) return [column.flatTitle];
  const title = random.chance(0.4) ? random.pick(column.aliases) : column.flatTitle;
  return [title.length > 6 ? `${title.slice(0, 4)}\n${title.slice(4)}` : title];
}

import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Column
 * @property {string} key
 * @property {string} title
 * @property {string} flatTitle tells the column from its namesakes where there are no outer headers
 * @property {readonly string[]} group outermost first
 * @property {string | null} measure
 * @property {readonly string[]} aliases
 * @property {'integer' | 'number' | 'string'} type
 * @property {boolean} isRequired
 */

const file = new URL('../../schemas/tables/2020-spring-festival.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8'));
const titles = Object.values(schema.properties).map(({ title }) => title);
const isShared = (/** @type {string} */ title) => titles.indexOf(title) !== titles.lastIndexOf(title);

export const tableTitle = schema.title;

/** @type {readonly Column[]} */
export const columns = Object.entries(schema.properties).map(([key, { title, type, 'x-column': more }]) => ({
  key,
  title,
  flatTitle: isShared(title) ? more.aliases[0] : title,
  group: more.group ?? [],
  measure: more.measure ?? null,
  aliases: more.aliases,
  type,
  isRequired: schema.required.includes(key),
}));

export const figureColumns = columns.filter(({ type }) => type !== 'string');
export const columnOf = new Map(columns.map((column) => [column.key, column]));

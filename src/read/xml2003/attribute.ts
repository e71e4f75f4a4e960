import type { Attributes } from '../xml/parse-xml.ts';

/** An attribute of the spreadsheet's own namespace, with the prefix that nearly every program gives it or without one. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[`ss:${name}`] ?? attributes[name];

/** A count or an index that is at least 1 where it is stated. */
export const countOf = (attributes: Attributes, name: string): number | null => {
  const count = Math.trunc(Number(attribute(attributes, name) ?? '0'));
  return count >= 1 ? count : null;
};

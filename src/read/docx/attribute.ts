import type { Attributes } from '../xml/parse-xml.ts';

/** The value of an element's attribute of that name, whatever prefix a program gives its namespace. */
export function attribute(attributes: Attributes, name: string): string | null {
  const key = Object.keys(attributes).find((each) => each === name || each.endsWith(`:${name}`));
  return (key === undefined ? undefined : attributes[key]) ?? null;
}

/** Whether a setting that is there is on, as it is unless its `val` says otherwise. */
export const isOn = (attributes: Attributes): boolean => !/^(0|false|off)$/.test(attribute(attributes, 'val') ?? '');

/** A setting's `val` as a whole number of at least 0; `otherwise` where it is none. */
export function countOf(attributes: Attributes, otherwise: number): number {
  const number = Number(attribute(attributes, 'val') ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
}

/** Changes what is known of the innermost of some elements, if there is one. */
export function setLast(states: boolean[], state: boolean): void {
  if (states.length > 0) states[states.length - 1] = state;
}

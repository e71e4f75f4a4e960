/** A number whose digits are printed as they are, so that none is lost beyond 2^53. */
export class JsonNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** What can be printed as JSON. A map keeps its order and takes any key; a plain object is for keys of our own. */
export type Json =
  | string
  | number
  | boolean
  | null
  | JsonNumber
  | readonly Json[]
  | ReadonlyMap<string, Json>
  | { readonly [key: string]: Json };

/** JSON indented by two spaces, as `JSON.stringify(value, null, 2)` would print it; no line break at the end. */
export function jsonText(value: Json, indent = ''): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (value instanceof JsonNumber) return value.digits;
  const inner = `${indent}  `;
  if (isList(value))
    return bracketed(
      value.map((item) => inner + jsonText(item, inner)),
      ['[', ']'],
      indent,
    );
  return bracketed(
    membersOf(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${jsonText(item, inner)}`),
    ['{', '}'],
    indent,
  );
}

/** JSON on one line, whatever its reader takes for the end of one; no line break at the end. */
export const jsonLine = (value: Json): string =>
  compact(value).replaceAll(
    /[\u{85}\u{2028}\u{2029}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function compact(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (value instanceof JsonNumber) return value.digits;
  if (isList(value)) return `[${value.map(compact).join(',')}]`;
  return `{${membersOf(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${compact(item)}`)
    .join(',')}}`;
}

const membersOf = (value: ReadonlyMap<string, Json> | { readonly [key: string]: Json }): readonly [string, Json][] =>
  value instanceof Map ? [...value] : Object.entries(value);

const bracketed = (lines: readonly string[], [open, close]: readonly [string, string], indent: string): string =>
  lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${indent}${close}`;

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

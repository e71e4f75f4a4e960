/** A line of separated text, without its end. Text that a spreadsheet would run as a formula is kept from it with a `'`. */
export const csvLine = (fields: readonly string[], separator: string): string =>
  fields.map((field) => quoted(disarmed(field.replaceAll(/\s+/gu, ' ').trim()), separator)).join(separator);

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;

/** A figure may begin with its sign. */
const disarmed = (text: string): string =>
  /^[=+\-@]/u.test(text) && !/^[+-]?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;

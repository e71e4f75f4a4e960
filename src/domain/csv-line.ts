import { guarded } from './formula-guard.ts';

/** A line of separated text, without its end. Text that a spreadsheet would run as a formula is kept from it with a `'`. */
export const csvLine = (fields: readonly string[], separator: string): string =>
  fields.map((field) => quoted(guarded(field), separator)).join(separator);

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

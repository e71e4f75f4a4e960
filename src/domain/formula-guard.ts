/** A text that a spreadsheet would run as a formula, kept from it with a `'`. A figure may begin with its sign. */
export const guarded = (text: string): string =>
  /^'*[=+\-@]/u.test(text) && !/^[+-]?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;

/** The text that was meant. */
export const unguarded = (text: string): string => text.replace(/^'(?='*[=+\-@])/u, '');

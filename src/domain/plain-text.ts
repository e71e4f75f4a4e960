const invisible = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu;
const visible = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/u;
/** Most figures and codes: already in the one spelling but for their case. */
const visibleAscii = /^[!-~]*$/u;

/** One spelling for comparing: full width to half width, no white space or invisible characters, small letters. */
export const plainText = (text: string): string =>
  visibleAscii.test(text) ? text.toLowerCase() : text.normalize('NFKC').replaceAll(invisible, '').toLowerCase();

/** Whether a text shows nothing. */
export const isBlankText = (text: string): boolean => !visible.test(text);

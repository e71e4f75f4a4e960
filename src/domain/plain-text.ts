const invisible = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu;
const visible = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/u;
/** Most figures, codes and Chinese words: already in the one spelling but for their case. No unified ideograph has another form in NFKC. */
const plainButForCase = /^[!-~\u4E00-\u9FFF]*$/;

/** One spelling for comparing: full width to half width, no white space or invisible characters, small letters. */
export const plainText = (text: string): string =>
  plainButForCase.test(text) ? text.toLowerCase() : text.normalize('NFKC').replaceAll(invisible, '').toLowerCase();

/** Whether a text shows nothing. */
export const isBlankText = (text: string): boolean => !visible.test(text);

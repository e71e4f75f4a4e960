const invisible = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu;

/** One spelling for comparing: full width to half width, no white space or invisible characters, small letters. */
export const plainText = (text: string): string => text.normalize('NFKC').replaceAll(invisible, '').toLowerCase();

/** Whether a text shows nothing. */
export const isBlankText = (text: string): boolean => text.replaceAll(invisible, '') === '';

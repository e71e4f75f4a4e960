/** What a terminal would act upon instead of showing: controls, ANSI escapes, marks that reverse the text, halves of characters. */
const unprintable =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{061c}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/gu;

/** Text from a return as it may be printed: on one line, every unprintable character as its escape (`\u001b`). */
export const printable = (text: string): string =>
  text.replaceAll(/[\s\u{85}]+/gu, (space) => (space === '\u{3000}' ? space : ' ')).replaceAll(unprintable, escaped);

/** The same of several lines, blanks and line breaks kept: of a message of ours that quotes what it met. */
export const printableLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(unprintable, escaped))
    .join('\n');

const escaped = (character: string): string => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

const longest = 200; // UTF-16 units: a message is to be read, whatever a cell held

/** Text of a return or of the roster on one line, without what is not shown, and of a length to be sent. */
export function plainLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

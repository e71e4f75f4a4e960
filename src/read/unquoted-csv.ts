/** Bytes that become text at a time. */
const pieceBytes = 256 * 1024;
const [lineFeed, quote] = [0x0a, 0x22];

/** Whether no field of a text is quoted: then every separator divides two fields, and every line end two records. */
export const isUnquoted = (utf8: Buffer): boolean => !utf8.includes(quote);

/** The records of a text without quotes, which a parser for quoted ones reads at a fifth of the speed. Blank lines are records of one empty field. */
export function* unquotedRecords(utf8: Buffer, separator: string): Iterable<string[]> {
  for (let start = 0; start < utf8.length;) {
    const lineEnd = utf8.indexOf(lineFeed, Math.min(start + pieceBytes, utf8.length));
    const end = lineEnd === -1 ? utf8.length : lineEnd + 1;
    const lines = utf8.toString('utf8', start, end).split(/\r\n|\n|\r/);
    // What ends in a line end has no record behind it.
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) yield line.split(separator);
    start = end;
  }
}

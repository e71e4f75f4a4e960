/** A command line as it would be typed, to be shown to a person. */
export const commandLine = (argv: readonly string[]): string => ['shuangyong', ...argv.map(quoted)].join(' ');

/** A word of a command line, in quotes where a shell would take it apart. */
export const quoted = (word: string): string =>
  /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** A command line as it would be typed, to be shown to a person. */
export const commandLine = (argv: readonly string[]): string =>
  ['shuangyong', ...argv.map((word) => quoted(word))].join(' ');

/** A word of a command line, in quotes where a shell of that system would take it apart. */
export const quoted = (word: string, system: NodeJS.Platform = process.platform): string =>
  system === 'win32' ? quotedOnWindows(word) : quotedForShells(word);

const quotedForShells = (word: string): string =>
  /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** `cmd` knows double quotes alone, and PowerShell takes lists with commas apart. What stands before a quote is read as C programs do. */
const quotedOnWindows = (word: string): string =>
  /^[\p{L}\p{N}_./\\:=+-]+$/u.test(word)
    ? word
    : `"${word.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, (backslashes) => backslashes.repeat(2))}"`;

/** What is typed to run a command in a folder: Windows’ own PowerShell has no `&&`, so that there it is two lines. */
export const inFolder = (folder: string, command: string, system: NodeJS.Platform = process.platform): string =>
  system === 'win32' ? `cd ${quoted(folder, system)}\n${command}` : `cd ${quoted(folder, system)} && ${command}`;

const helpWords = new Set(['help', '-h', '--help']);

/** `help` and what is typed behind it, as commander takes it: `help --help` is `help`, options of the program stand before, and a command of a command is asked for its own help. */
export function askedHelp(argv: readonly string[]): readonly string[] {
  if (argv[0] !== 'help') return argv;
  const asked = argv.slice(1).filter((word) => !helpWords.has(word));
  const end = optionsEnd(asked);
  const [options, names] = [asked.slice(0, end), asked.slice(end)];
  return names.length > 1 ? [...options, ...names, '--help'] : [...options, 'help', ...names];
}

/** How many words of options come first; `--lang` has a value behind it. */
function optionsEnd(words: readonly string[]): number {
  let at = 0;
  while (words[at]?.startsWith('-') === true) at += words[at] === '--lang' ? 2 : 1;
  return at;
}

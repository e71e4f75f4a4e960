import { placed, type CommandSpec } from './command-spec.ts';

/** Follows a word of the command line: into a command, or past an option whose value comes next. For bash and zsh. */
export const walk = (program: CommandSpec, indent: string): string =>
  [
    'case "$at/$word" in',
    ...placed(program).flatMap(({ at, command: { commands, options } }) => [
      ...commands.map(({ name }) => `  '${at}/${name}') at='${at}/${name}' ;;`),
      ...options
        .filter(({ takesValue }) => takesValue)
        .map(({ flags }) => `  ${flags.map((flag) => `'${at}/${flag}'`).join(' | ')}) skip=yes ;;`),
    ]),
    'esac',
  ]
    .map((line) => indent + line)
    .join('\n');

/** Words a line each, within `$'…'`. */
export const quotedList = (words: readonly string[]): string => words.map(escaped).join('\\n');

/** A text within `'…'`. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const escaped = (word: string): string => word.replaceAll('\\', '\\\\').replaceAll("'", "\\'");

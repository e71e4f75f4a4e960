import { placed, type CommandSpec, type OptionSpec, type PlacedCommand } from './command-spec.ts';

/** A script for fish. Where it offers nothing, files are completed. */
export const fish = (program: CommandSpec): string => `# fish completion for ${program.name}
function __${program.name}_at
    set -l at ''
    set -l skip ''
    for word in (commandline -opc)[2..-1]
        if test -n "$skip"
            set skip ''
            continue
        end
        switch "$at/$word"
${steps(program)}
        end
    end
    test "$at" = "$argv[1]"
end
function __${program.name}_list
    set -l word (string replace -r '^--[^=]*=' '' -- (commandline -ct))
    set -l before (string replace -r '[^,]*$' '' -- $word)
    for value in $argv
        echo "$before$value"
    end
end
${placed(program)
  .flatMap((each) => offers(each, program.name))
  .join('\n')}
`;

const steps = (program: CommandSpec): string =>
  placed(program)
    .flatMap(({ at, command: { commands, options } }) => [
      ...commands.map(({ name }) => [`'${at}/${name}'`, `set at '${at}/${name}'`]),
      ...options
        .filter(({ takesValue }) => takesValue)
        .map(({ flags }) => [flags.map((flag) => `'${at}/${flag}'`).join(' '), 'set skip yes']),
    ])
    .map(([pattern, step]) => `            case ${pattern}\n                ${step}`)
    .join('\n');

function offers({ at, command: { options, commands, values } }: PlacedCommand, program: string): readonly string[] {
  const here = `complete -c ${program} -n "__${program}_at '${at}'"`;
  return [
    ...commands.map(({ name, description }) => `${here} -f -a ${name} -d ${quoted(description)}`),
    ...(values.length === 0 ? [] : [`${here} -f -a ${quoted(values.join(' '))}`]),
    ...options.map((option) => `${here} ${optionParts(option, program).join(' ')}`),
  ];
}

const optionParts = (
  { flags, takesValue, values, isList, description }: OptionSpec,
  program: string,
): readonly string[] => [
  ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
  ...(takesValue
    ? [values.length === 0 ? '-r' : `-x -a ${quoted(isList ? listOf(values, program) : values.join(' '))}`]
    : []),
  `-d ${quoted(description)}`,
];

/** What may stand behind the last comma of what is typed. */
const listOf = (values: readonly string[], program: string): string => `(__${program}_list ${values.join(' ')})`;

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

import type { CommandSpec } from './command-spec.ts';
import { placed } from './command-spec.ts';
import { quotedList, walk } from './posix.ts';

/** A script for bash 3.2 and later. Where it offers nothing, bash completes files. */
export const bash = (program: CommandSpec): string => `# bash completion for ${program.name}
_${program.name}() {
  local at='' skip='' word i IFS=$'\\n'
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  # bash takes --option=value for three words.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then continue; fi
    if [[ -n $skip ]]; then
      skip=''
      continue
    fi
${walk(program, '    ')}
  done
  case "$at/$previous" in
${valueCases(program)}
  esac
  case "$at" in
${wordCases(program)}
  esac
}
complete -o default -o bashdefault -F _${program.name} ${program.name}
`;

/** What may stand behind an option that takes a value. */
const valueCases = (program: CommandSpec): string =>
  placed(program)
    .flatMap(({ at, command: { options } }) =>
      options.filter(({ takesValue }) => takesValue).map((each) => ({ at, ...each })),
    )
    .map(({ at, flags, values, isList }) => {
      const patterns = flags.map((flag) => `'${at}/${flag}'`).join(' | ');
      const offered = isList ? offerNext(values) : offer(values);
      return `    ${patterns}) ${values.length === 0 ? '' : `${offered}; `}return ;;`;
    })
    .join('\n');

/** What may stand anywhere else. */
const wordCases = (program: CommandSpec): string =>
  placed(program)
    .map(({ at, command: { options, commands, values } }) => {
      const words = [...commands.map(({ name }) => name), ...values];
      const others = words.length === 0 ? '' : `\n      else\n        ${offer(words)}`;
      return `    '${at}')
      if [[ $current == -* ]]; then
        ${offer(options.flatMap(({ flags }) => flags))}${others}
      fi
      ;;`;
    })
    .join('\n');

const offer = (words: readonly string[]): string => `COMPREPLY=($(compgen -W $'${quotedList(words)}' -- "$current"))`;

/** What may stand behind the last comma; what stands before it stays. */
const offerNext = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -P "\${current%"\${current##*,}"}" -W $'${quotedList(words)}' -- "\${current##*,}"))`;

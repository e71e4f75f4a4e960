import { placed, type CommandSpec, type OptionSpec } from './command-spec.ts';
import { quoted, walk } from './posix.ts';

/** A script for zsh: to be evaluated, or a file `_shuangyong` in `fpath`. Where it offers nothing, files are completed. */
export const zsh = (program: CommandSpec): string => `#compdef ${program.name}
_${program.name}() {
  local at='' skip='' word i
  local current=\${words[CURRENT]} previous=\${words[CURRENT-1]}
  local -a offered
  for ((i = 2; i < CURRENT; i++)); do
    word=\${words[i]}
    if [[ -n $skip ]]; then
      skip=''
      continue
    fi
${walk(program, '    ')}
  done
  if [[ $current == --*=* ]]; then
    previous=\${current%%=*}
    compset -P '*='
  fi
  case "$at/$previous" in
${valueCases(program)}
  esac
  case "$at" in
${wordCases(program)}
  esac
}
if [[ \${funcstack[1]} == _${program.name} ]]; then
  _${program.name} "$@"
else
  compdef _${program.name} ${program.name}
fi
`;

const valueCases = (program: CommandSpec): string =>
  placed(program)
    .flatMap(({ at, command: { options } }) =>
      options.filter(({ takesValue }) => takesValue).map((each) => ({ at, ...each })),
    )
    .map(({ at, flags, values, isList }) => {
      const patterns = flags.map((flag) => `'${at}/${flag}'`).join(' | ');
      const offered = `${isList ? "compset -P '*,'; " : ''}compadd -- ${values.map(quoted).join(' ')}`;
      return `    ${patterns}) ${values.length === 0 ? '_files' : offered}; return ;;`;
    })
    .join('\n');

const wordCases = (program: CommandSpec): string =>
  placed(program)
    .map(({ at, command: { options, commands, values } }) => {
      const described = commands.map(({ name, description }) => item(name, description));
      const others = [
        ...(described.length === 0 ? [] : [`offered=(${described.join(' ')}); _describe command offered`]),
        ...(values.length === 0 ? [] : [`compadd -- ${values.map(quoted).join(' ')}`]),
      ];
      return `    '${at}')
      if [[ $current == -* ]]; then
        offered=(${options.flatMap(optionItems).join(' ')})
        _describe -o option offered
      else
        ${others.length === 0 ? '_files' : others.join('; ')}
      fi
      ;;`;
    })
    .join('\n');

const optionItems = ({ flags, description }: OptionSpec): readonly string[] =>
  flags.map((flag) => item(flag, description));

/** A colon parts a word from what is said of it. */
const item = (word: string, description: string): string =>
  quoted(`${word.replaceAll(':', '\\:')}:${description.replaceAll(':', '\\:')}`);

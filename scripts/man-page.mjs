// The manual page in troff, from the command definitions: see man-pages(7) for the order of its sections.

/** `program`: a `CommandSpec` in English; `version`: of the package; `exitStatus`: the words of the help. */
export function manPage(program, { version, exitStatus }) {
  const commands = below(program);
  return `.\\" Made by scripts/make-docs.mjs from the command definitions.
.TH ${program.name.toUpperCase()} 1 "" "${program.name} ${version}" "User Commands"
.SH NAME
${program.name} \\- ${text(lowerFirst(program.description).replace(/\.$/u, ''))}
.SH SYNOPSIS
.B ${program.name}
${text(program.usage)}
.SH DESCRIPTION
${text(program.description)}
Everything is driven by a table's JSON Schema and a campaign file,
.IR shuangyong.json .
Results go to standard output, progress and notes to standard error.
.SH OPTIONS
${program.options.map(option).join('\n')}
.SH COMMANDS
${commands.map(command).join('\n')}
.SH EXIT STATUS
${exits(exitStatus)}
.SH ENVIRONMENT
.TP
.BR LC_ALL ", " LC_MESSAGES ", " LANG
The language of messages where
.B \\-\\-lang
is not given: Chinese where the first of them that is set begins with
.IR zh ,
else English.
.TP
.B NO_COLOR
No colour where it is set.
.SH FILES
.TP
.I shuangyong.json
The campaign file: looked for in the folder given, then in its parents.
.SH EXAMPLES
.EX
${['init 2020', 'merge ./returns', 'validate ./returns/a.xlsx', 'completion bash'].map((line) => `${program.name} ${line}`).join('\n')}
.EE
`;
}

/** Commands with the words that lead to each; those that only hold others are no commands of their own. */
function below({ commands }, way = []) {
  return commands.flatMap((each) => {
    const path = [...way, each.name];
    return each.commands.length > 0 ? below(each, path) : [{ ...each, path }];
  });
}

const command = ({ path, usage, description, options }) => `.SS ${path.join(' ')} ${text(usage)}
${text(description)}
${options.map(option).join('\n')}`;

const option = ({ term, description }) => `.TP
.B ${text(term)}
${text(description)}`;

/** `Exit status: 0 done; 1 …; 2 …`. */
const exits = (words) =>
  words
    .replace(/^[^:]*: /u, '')
    .split('; ')
    .map((each) => {
      const [, status, meaning] = /^(\d+) (.*)$/u.exec(each) ?? [];
      if (status === undefined) throw new Error(`no exit status in: ${each}`);
      return `.TP\n.B ${status}\n${text(meaning)}`;
    })
    .join('\n');

const lowerFirst = (words) => words.charAt(0).toLowerCase() + words.slice(1);

/** A line may not begin with a dot or an apostrophe; a hyphen to be typed is a minus. */
const text = (words) =>
  words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gmu, '\\&');

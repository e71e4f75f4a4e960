import { CommanderError } from 'commander';
import type { Language } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { askedHelp } from './asked-help.ts';
import { printableLines } from '../report/pretty/printable.ts';
import { ExitCode } from './exit-code.ts';
import { languageOf } from './language.ts';
import { mistakeWords } from './mistake.ts';
import { program } from './program.ts';
import type { Surroundings, TextStream } from './terminal.ts';
import { words } from './words.ts';

/** Runs one command line, without the program's name, and tells its exit status. Never throws. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const language = languageOf(argv, surroundings.env);
  const say = (text: string): unknown => surroundings.stderr.write(`shuangyong: ${text}\n`);
  let status: ExitCode = ExitCode.done;
  const root = program({ argv, surroundings, language, finish: (ended) => (status = ended) });
  try {
    if (argv.length === 0) root.help();
    await root.parseAsync(askedHelp(argv), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return ExitCode.done;
      say(mistakeWords(error, { argv, commands: root.commands.map((command) => command.name()) })[language]);
      return ExitCode.failed;
    }
    if (error instanceof UsageError) {
      say(printableLines(error.text(language)));
      return ExitCode.failed;
    }
    tellBug(error, argv, { language, stderr: surroundings.stderr });
    return ExitCode.bug;
  }
}

/** Where a bug is told, and in which language. */
interface Ears {
  readonly language: Language;
  readonly stderr: TextStream;
}

/** Says that something went wrong which is no mistake of the user's. */
export function tellBug(error: unknown, argv: readonly string[], { language, stderr }: Ears): void {
  stderr.write(`shuangyong: ${words.bug[language]}\n`);
  stderr.write(`shuangyong: ${describe(error, argv.includes('--debug'))}\n`);
}

function describe(error: unknown, isDetailed: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return isDetailed ? (error.stack ?? error.message) : `${error.name}: ${error.message}`;
}

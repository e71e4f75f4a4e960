import { ExitCode } from './exit-code.ts';
import { host } from './host.ts';
import { endNow } from './interruption.ts';
import { languageOf } from './language.ts';
import type { Questions } from './questions.ts';
import { run, tellBug } from './run.ts';
import { words } from './words.ts';
import { writeFailure } from './write-failure.ts';

/** Runs the program in the real world. */
export function main(argv: readonly string[]): Promise<ExitCode> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => endNow(ExitCode.interrupted));
  process.stdout.on('error', (error: Error & { code?: string }) => onLostOutput(error, argv));
  process.stderr.on('error', () => undefined);
  // What goes wrong outside the command's own work: Node would end with 1, which means that something was found.
  process.on('uncaughtException', (error) => {
    tellBug(error, argv, { language: languageOf(argv, process.env), stderr: process.stderr });
    endNow(ExitCode.bug);
  });
  return run(argv, {
    host,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    questions,
  });
}

/** Whether anybody is there is asked only then: to look at stdin opens it. */
async function questions(): Promise<Questions | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const { questionsOn } = await import('./questions.ts');
  return questionsOn(process, () => endNow(ExitCode.interrupted));
}

/** `shuangyong … | head` closes the pipe early, which is no error: the status stays what was found. A full disk is one. */
function onLostOutput(error: Error & { code?: string }, argv: readonly string[]): void {
  if (error.code === 'EPIPE') return;
  const language = languageOf(argv, process.env);
  const reason = writeFailure(error.code)?.[language] ?? error.message;
  process.stderr.write(`shuangyong: ${words.lostOutput[language]}${reason}\n`);
  endNow(ExitCode.failed);
}

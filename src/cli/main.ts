import { ExitCode } from './exit-code.ts';
import { host } from './host.ts';
import type { Questions } from './questions.ts';
import { run } from './run.ts';

/** Runs the program in the real world. */
export function main(argv: readonly string[]): Promise<ExitCode> {
  process.once('SIGINT', () => process.exit(ExitCode.interrupted));
  process.stdout.on('error', onLostOutput);
  process.stderr.on('error', () => undefined);
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
  return questionsOn(process, () => process.exit(ExitCode.interrupted));
}

/** `shuangyong … | head` closes the pipe early, which is no error: the status stays what was found. A full disk is one. */
function onLostOutput(error: Error & { code?: string }): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`shuangyong: stdout: ${error.message}\n`);
  process.exit(ExitCode.failed);
}

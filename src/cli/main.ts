import { ExitCode } from './exit-code.ts';
import { host } from './host.ts';
import type { Questions } from './questions.ts';
import { run } from './run.ts';

/** Runs the program in the real world. */
export function main(argv: readonly string[]): Promise<ExitCode> {
  process.once('SIGINT', () => process.exit(ExitCode.interrupted));
  process.stdout.on('error', onLostOutput);
  process.stderr.on('error', () => undefined);
  const isAttended = process.stdin.isTTY && process.stderr.isTTY;
  return run(argv, {
    host,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    ...(isAttended ? { questions } : {}),
  });
}

async function questions(): Promise<Questions> {
  const { questionsOn } = await import('./questions.ts');
  return questionsOn(process, () => process.exit(ExitCode.interrupted));
}

/** `shuangyong … | head` closes the pipe early, which is no error: the status stays what was found. A full disk is one. */
function onLostOutput(error: Error & { code?: string }): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`shuangyong: stdout: ${error.message}\n`);
  process.exit(ExitCode.failed);
}

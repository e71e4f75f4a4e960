import type { ExitCode } from './exit-code.ts';

/** What is left to do when the program is ended in the middle of its work: it is told the exit status. */
export type LastWork = (status: ExitCode) => void;

const works = new Set<LastWork>();

/** Has `work` done if the program is ended from outside; what comes back takes it from the list again. */
export function onInterruption(work: LastWork): () => void {
  works.add(work);
  return () => void works.delete(work);
}

/** Does what is left to do, and ends the program. */
export function endNow(status: ExitCode): never {
  for (const work of works) {
    try {
      work(status);
    } catch {
      // The program ends in any case.
    }
  }
  process.exit(status);
}

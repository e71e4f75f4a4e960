import { createInterface } from 'node:readline/promises';

/** Asks on a terminal. */
export interface Questions {
  /** What was typed, without the end of the line. */
  ask(question: string): Promise<string>;
  close(): void;
}

/** Questions on stderr, as results go to stdout; `abort` ends the program where the user wants no more of it (Ctrl-C, Ctrl-D). */
export function questionsOn(
  { stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>,
  abort: () => never,
): Questions {
  const lines = createInterface({ input: stdin, output: stderr });
  lines.on('SIGINT', abort);
  // Lines that are pasted come before the questions that they answer: the iterator keeps them.
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(question): Promise<string> {
      lines.setPrompt(question);
      lines.prompt();
      const line = await typed.next();
      return line.done === true ? abort() : line.value;
    },
    close: () => lines.close(),
  };
}

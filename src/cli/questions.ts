/** Asks on a terminal. */
export interface Questions {
  /** What was typed, without the end of the line. */
  ask(question: string): Promise<string>;
  close(): void;
}

/** Questions on stderr, as results go to stdout; `onAbort` is called where the user wants no more of it (Ctrl-C, Ctrl-D). */
export async function questionsOn(
  { stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>,
  onAbort: () => void,
): Promise<Questions> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: stdin, output: stderr });
  let isOver = false;
  lines.on('SIGINT', onAbort);
  lines.on('close', () => {
    if (!isOver) onAbort();
  });
  return {
    ask: (question) => lines.question(question),
    close(): void {
      isOver = true;
      lines.close();
    },
  };
}

import type { Call } from '../run-job.ts';
import type { TextStream } from '../terminal.ts';

const clear = '\u001B[2J\u001B[3J\u001B[H';

/** The same call, whose results begin on an empty screen where they go to a terminal. What was told once (defaults taken) is not told again. */
export function freshScreen(call: Call): Call {
  const { options, surroundings } = call;
  const stdout = surroundings.stdout.isTTY === true ? cleared(surroundings.stdout) : surroundings.stdout;
  return { ...call, options: { ...options, quiet: true }, surroundings: { ...surroundings, stdout } };
}

function cleared(stdout: TextStream): TextStream {
  let isClear = false;
  return {
    ...(stdout.columns === undefined ? {} : { columns: stdout.columns }),
    isTTY: true,
    write(text) {
      if (!isClear) stdout.write(clear);
      isClear = true;
      return stdout.write(text);
    },
  };
}

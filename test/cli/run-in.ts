import type { Output } from '../../src/app/host.ts';
import { ExitCode } from '../../src/cli/exit-code.ts';
import { host } from '../../src/cli/host.ts';
import type { Questions } from '../../src/cli/questions.ts';
import { run } from '../../src/cli/run.ts';
import type { TextStream } from '../../src/cli/terminal.ts';

/** What a command line did. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was to be written, by absolute path; on disk only where nothing was captured. */
  readonly written: ReadonlyMap<string, Uint8Array | string>;
}

/** How the surroundings differ from a pipe in a place without a language, on 20 February 2020. */
export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** Outputs stay in memory. */
  readonly isCaptured?: boolean;
  /** What is typed in answer to each question; without it nobody is there. */
  readonly answers?: readonly string[];
  /** What comes through stdin. */
  readonly stdin?: string | Uint8Array;
  /** Called with what goes to stdout, as it goes there. */
  readonly onOutput?: (text: string) => void;
  /** Called in place of writing. */
  readonly writeAll?: (outputs: readonly Output[]) => void;
}

const now = Date.parse('2020-02-20T01:00:00Z');

/** Runs a command line in this process, in a folder, on real files. */
export async function runIn(cwd: string, argv: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const {
    env = {},
    isTerminal = false,
    isCaptured = false,
    answers,
    stdin = '',
    onOutput = () => undefined,
    writeAll = (outputs) => host.writeAll(outputs),
  } = circumstances;
  const [stdout, stderr] = [new Capture(isTerminal, onOutput), new Capture(isTerminal)];
  const written = new Map<string, Uint8Array | string>();
  const status = await run(argv, {
    env,
    stdout,
    stderr,
    questions: async () => (answers === undefined ? null : answering(answers, stderr)),
    host: {
      ...host,
      cwd,
      now: () => now,
      // Nothing is written, so that others may do the same at once.
      claim: (path, waiting) =>
        isCaptured ? Promise.resolve({ hasWaited: false, release: () => undefined }) : host.claim(path, waiting),
      readStdin: async () => Buffer.from(stdin),
      makeFolder(path) {
        if (!isCaptured) host.makeFolder(path);
      },
      writeAll(outputs) {
        if (!isCaptured) writeAll(outputs);
        for (const { path, bytes } of outputs) written.set(path, bytes);
      },
    },
  });
  if (status === ExitCode.bug) throw new Error(stderr.text());
  return { status, stdout: stdout.text(), stderr: stderr.text(), written };
}

function answering(answers: readonly string[], stderr: TextStream): Questions {
  const rest = [...answers];
  return {
    async ask(question) {
      stderr.write(`${question}\n`);
      const answer = rest.shift();
      if (answer === undefined) throw new Error(`nobody answers: ${question}`);
      return answer;
    },
    close: () => undefined,
  };
}

class Capture implements TextStream {
  readonly isTTY: boolean;
  readonly columns = 100;
  readonly #chunks: Buffer[] = [];
  readonly #onOutput: (text: string) => void;

  constructor(isTerminal: boolean, onOutput: (text: string) => void = () => undefined) {
    this.isTTY = isTerminal;
    this.#onOutput = onOutput;
  }

  write(text: string | Uint8Array): void {
    this.#onOutput(String(text));
    this.#chunks.push(Buffer.from(text));
  }

  /** Bytes of a workbook come through as well, one character each. */
  text(): string {
    const bytes = Buffer.concat(this.#chunks);
    return bytes.subarray(0, 2).toString() === 'PK' ? bytes.toString('latin1') : bytes.toString();
  }
}

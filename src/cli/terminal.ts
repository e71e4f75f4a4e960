import type { Host } from '../app/host.ts';
import type { Questions } from './questions.ts';

/** A stream that text goes to. */
export interface TextStream {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The program's whole surroundings; tests pass their own. */
export interface Surroundings {
  readonly host: Host;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Begins to ask; null where nobody is there to answer. */
  readonly questions: () => Promise<Questions | null>;
}

/** Columns to fill: the terminal's, else 80 where the output goes to a file or a pipe. */
export const widthOf = ({ columns }: TextStream): number => (columns !== undefined && columns >= 40 ? columns : 80);

/** Colour only on a terminal, and never against `--no-color`, `NO_COLOR` or a terminal that has none. */
export const wantsColor = (stream: TextStream, env: Surroundings['env'], isAllowed: boolean): boolean =>
  isAllowed && stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

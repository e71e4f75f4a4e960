import type { Language } from '../findings/entry.ts';
import type { ExitCode } from './exit-code.ts';
import type { Surroundings } from './terminal.ts';
import { words } from './words.ts';

/** Where a program runs, and where it leaves the exit status of the command that ran. */
export interface ProgramContext {
  readonly argv: readonly string[];
  readonly surroundings: Surroundings;
  readonly language: Language;
  readonly finish: (status: ExitCode) => void;
}

/** The end of a command's help. */
export const example = (language: Language, line: string): string => `\n${words.example[language]}\n  ${line}\n`;

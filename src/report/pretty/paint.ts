import { Chalk } from 'chalk';

/** What a piece of text says, as colour. */
export type Tone = 'plain' | 'strong' | 'faint' | 'good' | 'error' | 'warning' | 'info';

/** Colours a text; leaves it as it is where there is no colour. */
export type Paint = (tone: Tone, text: string) => string;

/** The painter for a terminal with or without colour. Sixteen colours at most, so that the terminal's own theme decides. */
export function painter(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  return (tone, text) => tones[tone](text);
}

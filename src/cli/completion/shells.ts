import { bash } from './bash.ts';
import type { CommandSpec } from './command-spec.ts';
import { fish } from './fish.ts';
import type { Shell } from './shell.ts';
import { zsh } from './zsh.ts';

/** What makes the script of each shell. */
export const scripts: Readonly<Record<Shell, (program: CommandSpec) => string>> = { bash, zsh, fish };

import { Option } from 'commander';
import { suggesting } from './suggestions.ts';

/** `--format` of a command that has a text for people and one for programs alone. */
export const plainFormat = (description: string): Option =>
  suggesting(new Option('--format <FORMAT>', description), async () => ['pretty', 'json']);

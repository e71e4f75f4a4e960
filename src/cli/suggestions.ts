import type { Argument, Option } from 'commander';

/** The values that are usual, which need not be all that are taken. */
export type Suggestions = () => Promise<readonly string[]>;

const suggested = new WeakMap<Option | Argument, Suggestions>();
const lists = new WeakSet<Option | Argument>();

/** Notes the usual values of an option or argument, for shells that complete a command line. They are asked for only then. */
export function suggesting<Named extends Option | Argument>(named: Named, values: Suggestions): Named {
  suggested.set(named, values);
  return named;
}

/** The same of an option that takes several, separated by commas. */
export function suggestingList(option: Option, values: Suggestions): Option {
  lists.add(option);
  return suggesting(option, values);
}

/** Whether several values, separated by commas, may stand in one word. */
export const takesList = (named: Option | Argument): boolean => lists.has(named);

/** What a shell may complete; none where any text, or a file, may stand. */
export const suggestionsOf = async (named: Option | Argument): Promise<readonly string[]> =>
  named.argChoices ?? (await suggested.get(named)?.()) ?? [];

/** The codes of findings. */
export const codeSuggestions: Suggestions = async () =>
  Object.keys((await import('../findings/catalogue.ts')).catalogue);

import type { RegisterEntry } from '../domain/register.ts';

/** States that units can be chosen by, as the command line names them. */
export const choosableStates = ['missing', 'late', 'rejected'] as const;

export type ChoosableState = (typeof choosableStates)[number];

/** Which units a list shows: those in one of the states and of one of the categories; none named means all. */
export interface UnitChoice {
  readonly states: readonly ChoosableState[];
  readonly categories: readonly string[];
}

export const everyUnit: UnitChoice = { states: [], categories: [] };

/** A unit whose deadline has yet to come is among the missing: whoever asks wants to know who has not sent anything. */
const isIn: Readonly<Record<ChoosableState, (entry: RegisterEntry) => boolean>> = {
  missing: ({ timeliness }) => timeliness === 'missing' || timeliness === 'notDue',
  late: ({ timeliness }) => timeliness === 'late',
  rejected: ({ validity }) => validity === 'rejected',
};

export const isChosen = (entry: RegisterEntry, { states, categories }: UnitChoice): boolean =>
  (states.length === 0 || states.some((state) => isIn[state](entry))) && isOfChosen(entry.unit.category, categories);

export const isOfChosen = (category: string, chosen: readonly string[]): boolean =>
  chosen.length === 0 || chosen.includes(category);

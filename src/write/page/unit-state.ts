import type { RegisterEntry } from '../../domain/register.ts';
import { needOf, type Need } from '../../findings/follow-up.ts';
import { timelinessLabel, validityLabel } from '../../findings/labels.ts';
import { markup, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';

/** What a unit's tile shows; told by word, mark and frame as well as by colour. */
export type UnitState = Need | 'notRequired';

export const unitState = (entry: RegisterEntry): UnitState =>
  entry.timeliness === 'notRequired' && needOf(entry) === 'done' ? 'notRequired' : needOf(entry);

/** Marks that the usual Chinese fonts have. */
const marks: Readonly<Record<UnitState, string>> = {
  missing: '●',
  rejected: '×',
  late: '△',
  flagged: '？',
  notDue: '○',
  done: '√',
  notRequired: '－',
};

/** The states in the order of how pressing they are, with what they are called. */
export function stateNames({ language }: PageContext): ReadonlyMap<UnitState, string> {
  return new Map<UnitState, string>([
    ['missing', timelinessLabel('missing', language)],
    ['rejected', validityLabel('rejected', language)],
    ['late', timelinessLabel('late', language)],
    ['flagged', validityLabel('flagged', language)],
    ['notDue', timelinessLabel('notDue', language)],
    ['done', validityLabel('valid', language)],
    ['notRequired', timelinessLabel('notRequired', language)],
  ]);
}

/** The mark of a state, which those who hear the page need not. */
export const stateMark = (state: UnitState): Markup =>
  markup`<span class="mark" aria-hidden="true">${marks[state]}</span>`;

/** `迟报 2 天，退回`. */
export function stateText({ timeliness, validity, daysLate }: RegisterEntry, { language, say }: PageContext): string {
  const came = timeliness === 'late' && daysLate > 0 ? daysText(daysLate, say) : timelinessLabel(timeliness, language);
  return validity === 'none' ? came : came + say('andAlso') + validityLabel(validity, language);
}

const daysText = (days: number, say: PageContext['say']): string =>
  days === 1 ? say('oneDayLate') : say('daysLate', { days });

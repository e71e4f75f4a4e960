import { distance } from 'fastest-levenshtein';

/** Names that a person may have meant: at most a third of the letters differ (one at least), nearest first, at most three. For hints only. */
export function nearNames(name: string, known: Iterable<string>): readonly string[] {
  const allowed = Math.max(1, Math.floor(name.length / 3));
  return [...new Set(known)]
    .map((candidate) => ({ candidate, apart: lettersApart(name, candidate) }))
    .filter(({ apart }) => apart <= allowed)
    .toSorted((a, b) => a.apart - b.apart || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Two letters that changed places are one slip (`titel`), not two. */
const lettersApart = (a: string, b: string): number => (sorted(a) === sorted(b) ? Number(a !== b) : distance(a, b));

const sorted = (text: string): string => text.split('').toSorted().join('');

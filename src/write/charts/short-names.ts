import { textWidth } from '../../domain/text-width.ts';
import { lineText } from '../cell-text.ts';

/** What stands beside a bar without taking the chart's room: 13 Chinese characters. */
const widest = 26;

/** Names on one line, long ones without their middle: `区人力资源和社…务中心`. One that would then be another's stays whole. */
export function shortNames(names: readonly string[]): readonly string[] {
  const lines = names.map(lineText);
  const short = lines.map(shortName);
  const isShared = (name: string): boolean => short.indexOf(name) !== short.lastIndexOf(name);
  return short.map((name, i) => (isShared(name) ? (lines[i] ?? name) : name));
}

function shortName(name: string): string {
  if (textWidth(name, 'wide') <= widest) return name;
  const characters = Array.from(name);
  const end = beginning(characters.toReversed(), 10);
  return `${beginning(characters, 14).join('')}…${end.toReversed().join('')}`;
}

/** As many characters as take no more than a width. */
function beginning(characters: readonly string[], width: number): readonly string[] {
  let taken = 0;
  const after = characters.findIndex((character) => (taken += textWidth(character, 'wide')) > width);
  return characters.slice(0, after);
}

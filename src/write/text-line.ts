import { textWidth } from './text-width.ts';

const space = '　';
const least = 2;

/** Parts of a line spread evenly over `width` half-width characters, with full-width spaces between them. */
export function spreadLine(parts: readonly string[], width: number): string {
  const taken = parts.reduce((total, part) => total + textWidth(part), 0);
  const gap = Math.max(least, Math.floor((width - taken) / 2 / parts.length));
  return parts.join(space.repeat(gap));
}

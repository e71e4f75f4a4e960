import type { TermKey } from '../findings/terms.ts';
import { ignoredName, maxDepth } from './ignored-name.ts';

/** Where a member stands in its archive, as people and reports call it. */
export interface MemberPlace {
  /** With `/` and neither at its beginning; of a folder that is passed over as a whole the folder's, which ends in `/`. */
  readonly path: string;
  /** Why it holds no return; null where it may hold one. */
  readonly reason: TermKey | null;
}

/** The place that a member's name means, by the rules for folders on disk. Steps upwards, drives and control characters mean nothing here. */
export function memberPlace(name: string): MemberPlace {
  const steps = name
    .replace(/^[A-Za-z]:/, '')
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
    .split('/')
    .filter((step) => !['', '.', '..'].includes(step));
  const [file = '_'] = steps.splice(-1);
  let reason: TermKey | null = null;
  for (const [depth, folder] of steps.entries()) {
    reason ??= ignoredName(folder);
    const isLeft = depth >= maxDepth || reason === 'hidden-file';
    if (isLeft) return { path: `${steps.slice(0, depth + 1).join('/')}/`, reason: reason ?? 'too-deep' };
  }
  return { path: [...steps, file].join('/'), reason: reason ?? ignoredName(file) };
}

/** Gives each path to one file only: the second `a.xlsx` becomes `a (2).xlsx`. */
export function distinctPaths(): (path: string) => string {
  const last = new Map<string, number>();
  return (path) => {
    let number = last.get(path) ?? 0;
    let distinct = path;
    while (last.has(distinct)) distinct = numbered(path, ++number);
    last.set(path, Math.max(number, 1));
    if (distinct !== path) last.set(distinct, 1);
    return distinct;
  };
}

const numbered = (path: string, number: number): string =>
  path.replace(/(\.[^./]*)?$/, (extension) => ` (${number})${extension}`);

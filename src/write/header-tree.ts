/** A cell of a multi-level header; levels and columns are 0-based, bounds included. */
export interface HeaderCell {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Levels that some headers take, at least 1. */
export const headerDepth = (paths: readonly (readonly string[])[]): number =>
  Math.max(1, ...paths.map(({ length }) => length));

/** The cells of a header whose columns are named by `paths`, outermost first: a group spans its columns, a title reaches down to the last level. */
export function* headerCells(paths: readonly (readonly string[])[]): Iterable<HeaderCell> {
  const depth = headerDepth(paths);
  for (const [left, path] of paths.entries()) {
    for (const [top, text] of path.entries()) {
      if (top === path.length - 1) yield { text, top, bottom: depth - 1, left, right: left };
      else if (!isSameGroup(paths[left - 1], path, top))
        yield { text, top, bottom: top, left, right: groupEnd(paths, left, top) };
    }
  }
}

function groupEnd(paths: readonly (readonly string[])[], left: number, level: number): number {
  const path = paths[left] ?? [];
  let right = left;
  while (isSameGroup(paths[right + 1], path, level)) right += 1;
  return right;
}

const isSameGroup = (other: readonly string[] | undefined, path: readonly string[], level: number): boolean =>
  other !== undefined && other.length > level + 1 && path.slice(0, level + 1).every((text, i) => other[i] === text);

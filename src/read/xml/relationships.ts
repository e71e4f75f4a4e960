import { partTarget } from '../../archive/part-target.ts';
import { oncePerPart } from './once-per-part.ts';
import type { Parts } from './parts.ts';

/** A link from one part of the package to another. Links that lead outside are left out: nothing outside is ever opened. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI, which strict and transitional workbooks share: `worksheet`, `styles`. */
  readonly type: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

/** The relationships of a part; of the package itself where `part` is empty. */
export function relationshipsOf(part: string, parts: Parts): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = parts.readShared(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === null) return [];
  const { links, byFolder } = readLinks(bytes, parts);
  const known = byFolder.get(folder);
  if (known !== undefined) return known;
  const resolved = links.map((link) => ({ ...link, target: partTarget(folder, link.target) }));
  byFolder.set(folder, resolved);
  return resolved;
}

interface Links {
  /** With their targets as they are written. */
  readonly links: readonly Relationship[];
  /** What they lead to from a part in that folder. */
  readonly byFolder: Map<string, readonly Relationship[]>;
}

const readLinks = oncePerPart((bytes, parts): Links => {
  const found: Relationship[] = [];
  parts.parse(bytes, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
      if (mode === 'External') return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    close() {},
    text() {},
  });
  return { links: found, byFolder: new Map() };
});

import { posix } from 'node:path';
import JSZip from 'jszip';
import { xmlElement, type XmlElement } from './xml-element.ts';

/** A relationship of a part. */
export interface Link {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly word: string;
  /** Name of the part it leads to; null for what lies outside. */
  readonly target: string | null;
}

/** An XLSX file, its parts parsed. */
export interface WorkbookParts {
  readonly names: readonly string[];
  /** Of every XML part; null for what is none, or not well-formed. */
  readonly tree: (name: string) => XmlElement | null;
  readonly links: (name: string) => readonly Link[];
  /** What is wrong with its XML, by part. */
  readonly malformed: readonly string[];
  readonly contentType: (name: string) => string | null;
}

export const contentTypes = '[Content_Types].xml';

/** Opens an XLSX file. */
export async function workbookParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const { files } = await JSZip.loadAsync(bytes);
  const members = Object.values(files).filter(({ dir }) => !dir);
  const texts = await Promise.all(
    members.map(async (file): Promise<[string, string]> => [file.name, await file.async('string')]),
  );
  const [trees, malformed] = [new Map<string, XmlElement>(), new Array<string>()];
  for (const [name, text] of texts) {
    if (!/\.(xml|rels|vml)$/i.test(name) && name !== contentTypes) continue;
    try {
      trees.set(name, xmlElement(text));
    } catch {
      malformed.push(`${name} is not well-formed`);
    }
  }
  const tree = (name: string): XmlElement | null => trees.get(name) ?? null;
  return {
    names: members.map(({ name }) => name),
    tree,
    malformed,
    links: (name) => linksIn(tree(relationshipsOf(name)), name),
    contentType: (name) => typeOf(tree(contentTypes), name),
  };
}

/** Name of the part that holds a part's relationships; the package's own is that of ''. */
export const relationshipsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** Name of the part whose relationships a part holds. */
export const sourceOf = (name: string): string => {
  const source = posix.join(posix.dirname(name), '..', posix.basename(name).replace(/\.rels$/, ''));
  return source === './' || source === '.' ? '' : source;
};

const linksIn = (tree: XmlElement | null, part: string): readonly Link[] =>
  (tree?.children ?? []).map(({ attributes: { Id: id = '', Type: type = '', Target: target = '', TargetMode } }) => ({
    id,
    word: type.slice(type.lastIndexOf('/') + 1),
    target: TargetMode === 'External' ? null : decodeURI(posix.resolve('/', posix.dirname(part), target)).slice(1),
  }));

function typeOf(types: XmlElement | null, name: string): string | null {
  const listed = types?.children.map(({ attributes }) => attributes) ?? [];
  const own = listed.find(({ PartName: part }) => part?.toLowerCase() === `/${name.toLowerCase()}`);
  const usual = listed.find(({ Extension: ext }) => ext?.toLowerCase() === name.split('.').at(-1)?.toLowerCase());
  return own?.['ContentType'] ?? usual?.['ContentType'] ?? null;
}

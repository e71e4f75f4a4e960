import type { RawSheet } from '../../domain/raw-sheet.ts';
import { exceeded, unreadable } from '../../findings/read-failure.ts';
import type { Attributes } from '../xml/parse-xml.ts';
import { oncePerPart } from '../xml/once-per-part.ts';
import type { Parts } from '../xml/parts.ts';
import { relationshipsOf, type Relationship } from '../xml/relationships.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: RawSheet['visibility'];
  /** Name of its part in the archive. */
  readonly part: string;
}

/** The workbook's own part: what it is made of, and its calendar. */
export interface Workbook {
  /** Worksheets in the order of their tabs; charts and the like are left out. */
  readonly sheets: readonly ListedSheet[];
  /** Days count from 1904-01-01 rather than from 1900. */
  readonly is1904: boolean;
  /** Names of the parts in the archive; null where there is none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Reads the workbook's own part, which the package names. */
export function readWorkbook(parts: Parts): Workbook {
  const part = workbookPart(parts);
  const bytes = parts.readShared(part);
  if (bytes === null) throw unreadable('no-workbook');
  const links = relationshipsOf(part, parts);
  const targetOf = (type: string): string | null => links.find((link) => link.type === type)?.target ?? null;
  return {
    ...withLinks(readContents(bytes, parts), links),
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
  };
}

function workbookPart(parts: Parts): string {
  const links = relationshipsOf('', parts);
  return links.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

/** The workbook's part by itself. */
interface Contents extends Pick<Workbook, 'is1904'> {
  /** With the number of the link to its part. */
  readonly sheets: readonly (Omit<ListedSheet, 'part'> & { readonly link: string })[];
}

const readContents = oncePerPart((bytes, { parse, limits }): Contents => {
  const sheets: Contents['sheets'][number][] = [];
  let is1904 = false;
  parse(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name === 'sheet') sheets.push(listedSheet(attributes));
      if (sheets.length > limits.sheets) throw exceeded('sheets', limits);
    },
    close() {},
    text() {},
  });
  return { sheets, is1904 };
});

const listedSheet = (attributes: Attributes): Contents['sheets'][number] => {
  const { name = '', state } = attributes;
  const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  return { name, visibility, link: relationshipId(attributes) };
};

function withLinks({ sheets, is1904 }: Contents, links: readonly Relationship[]): Pick<Workbook, 'sheets' | 'is1904'> {
  const byId = new Map(links.map((link) => [link.id, link]));
  return {
    is1904,
    sheets: sheets.flatMap(({ name, visibility, link }) => {
      const found = byId.get(link);
      return found?.type === 'worksheet' ? [{ name, visibility, part: found.target }] : [];
    }),
  };
}

/** The prefix of the relationships' namespace is `r` by custom only. */
function relationshipId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return (key === undefined ? undefined : attributes[key]) ?? '';
}

/** XML Schema's booleans. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

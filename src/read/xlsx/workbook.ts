import type { RawSheet } from '../../domain/raw-sheet.ts';
import { exceeded, unreadable } from '../../findings/read-failure.ts';
import type { Attributes } from './parse-xml.ts';
import type { Parts } from './parts.ts';
import { relationshipsOf, type Relationship } from './relationships.ts';

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
  const bytes = parts.read(part);
  if (bytes === null) throw unreadable('no-workbook');
  const links = relationshipsOf(part, parts);
  const targetOf = (type: string): string | null => links.find((link) => link.type === type)?.target ?? null;
  return {
    ...readContents(bytes, links, parts),
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
  };
}

function workbookPart(parts: Parts): string {
  const links = relationshipsOf('', parts);
  return links.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

function readContents(
  bytes: Buffer,
  links: readonly Relationship[],
  parts: Parts,
): Pick<Workbook, 'sheets' | 'is1904'> {
  const byId = new Map(links.map((link) => [link.id, link]));
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  parts.parse(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const link = byId.get(relationshipId(attributes));
      if (link?.type === 'worksheet') sheets.push(listedSheet(attributes, link.target));
      if (sheets.length > parts.limits.sheets) throw exceeded('sheets', parts.limits);
    },
    close() {},
    text() {},
  });
  return { sheets, is1904 };
}

const listedSheet = ({ name = '', state }: Attributes, part: string): ListedSheet => ({
  name,
  visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  part,
});

/** The prefix of the relationships' namespace is `r` by custom only. */
function relationshipId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return (key === undefined ? undefined : attributes[key]) ?? '';
}

/** XML Schema's booleans. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

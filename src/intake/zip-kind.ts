import { openArchive } from '../archive/archive.ts';
import type { ContentKind } from '../domain/found-file.ts';
import { defaultLimits } from '../domain/limits.ts';

const directoryEnd = Buffer.from('PK\x05\x06', 'latin1');
const directoryEntry = 0x02014b50;
/** Where the first member's name begins, and right behind it its content if that is not deflated. */
const nameOffset = 30;
/** Members looked at; what tells a document's kind stands among the first. */
const maxMembers = 10_000;

/** What a ZIP archive holds, by the names of its members. */
export function zipKind(bytes: Buffer): ContentKind {
  const names = memberNames(bytes);
  if (names.size === 0) return cutOffKind(bytes);
  if (names.has('mimetype') && names.has('content.xml')) return openDocumentKind(bytes);
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (hasAny(names, mainDocument)) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (!names.has('[content_types].xml')) return 'zip';
  if (names.has('ppt/presentation.xml')) return 'pptx';
  return hasAny(names, /(^|\/)workbook\d*\.xml$/) ? 'xlsx' : 'binary';
}

const mainDocument = /^word\/document\d*\.xml$/;
const hasAny = (names: ReadonlySet<string>, pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));

/** By the member `mimetype`, which begins with the same words in all of them. A drawing is no archive to look into, so it is `binary`. */
function openDocumentKind(bytes: Buffer): ContentKind {
  const type = mediaType(bytes)
    .replace('application/vnd.oasis.opendocument.', '')
    .replace(/-template$/, '');
  return openDocumentKinds[type.trim()] ?? 'binary';
}

const openDocumentKinds: Readonly<Record<string, ContentKind>> = {
  spreadsheet: 'ods',
  text: 'odt',
  presentation: 'pptx',
};

function mediaType(bytes: Buffer): string {
  try {
    return openArchive(bytes, defaultLimits).read('mimetype')?.toString('latin1', 0, 100) ?? '';
  } catch {
    return '';
  }
}

/** Without a directory only the beginning tells: a workbook that was cut off in transfer is still one. */
function cutOffKind(bytes: Buffer): ContentKind {
  const firstName = bytes.toString('latin1', nameOffset, 200);
  if (/opendocument\.spreadsheet/.test(firstName)) return 'ods';
  if (bytes.subarray(0, 2 ** 20).includes('word/document.xml')) return 'docx';
  return /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/)/i.test(firstName) ? 'xlsx' : 'zip';
}

/** Names in the central directory, in lower case and with `/`; none where there is no directory. */
function memberNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  const end = bytes.lastIndexOf(directoryEnd);
  if (end < 0 || end + 22 > bytes.length) return names;
  let at = bytes.readUInt32LE(end + 16);
  while (names.size < maxMembers && at + 46 <= bytes.length && bytes.readUInt32LE(at) === directoryEntry) {
    const next = at + 46 + bytes.readUInt16LE(at + 28);
    names.add(
      bytes
        .toString('utf8', at + 46, next)
        .replaceAll('\\', '/')
        .toLowerCase(),
    );
    at = next + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

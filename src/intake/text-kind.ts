import type { ContentKind } from '../domain/found-file.ts';
import { wideEncoding } from '../domain/wide-encoding.ts';

/** Bytes at the beginning that are looked at. */
const glance = 4096;
/** Above this size a text is not tried as JSON. */
const maxJson = 10 * 2 ** 20;

const beginnings: readonly (readonly [RegExp, ContentKind])[] = [
  [/^<\?xml.*(urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application\s+progid="Excel\.Sheet")/is, 'xml2003'],
  [/^<(\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/i, 'xml2003'],
  [/^<\?xml.*<office:document\s.*application\/vnd\.oasis\.opendocument\.spreadsheet/is, 'ods'],
  [
    /^(<\?xml[^>]*>\s*)?(<!--(?:(?!-->).)*-->\s*)*<(!doctype\s+html|html|head|body|meta|link|style|script|title|table|tr|div|center|form|font|span|p|br|h[1-6])\b/is,
    'html',
  ],
  // A page in one file begins as a message does.
  [/^(?:MIME-Version|(?:From|Subject|Date|Snapshot-Content-Location|X-[\w-]+):.*\nMIME-Version):\s/is, 'html'],
  [/^<\?xml/, 'binary'],
];

/** What a file without a signature of its own holds: a kind of marked-up text, plain text, or nothing legible. */
export function textKind(bytes: Buffer): ContentKind {
  const wide = wideEncoding(bytes);
  if (wide === null && bytes.includes(0)) return 'binary';
  const text = (wide === null ? bytes.toString('latin1', 0, glance) : decodeWide(bytes, wide)).replace(
    /^(\xef\xbb\xbf|\uFEFF)?\s*/,
    '',
  );
  const known = beginnings.find(([pattern]) => pattern.test(text))?.[1];
  return known ?? (isJson(bytes) ? 'json' : 'csv');
}

const decodeWide = (bytes: Buffer, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes.subarray(0, glance));

/** A CSV header may stand in brackets too, so that only text that parses is JSON. */
function isJson(bytes: Buffer): boolean {
  if (bytes.length > maxJson || !/^(\xef\xbb\xbf)?\s*[{[]/.test(bytes.toString('latin1', 0, 64))) return false;
  try {
    JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

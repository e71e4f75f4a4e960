import { extname } from 'node:path';
import type { ContentKind, OpenedFile } from '../domain/found-file.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';

/** What a name promises. An extension that is not here promises nothing, and neither does a name without one. */
const extensions: Readonly<Record<Exclude<ContentKind, 'binary'>, RegExp>> = {
  xlsx: /^\.(xlsx|xlsm|xltx|xltm)$/i,
  xlsb: /^\.xlsb$/i,
  xls: /^\.(xls|xlt|et|ett)$/i,
  csv: /^\.(csv|txt|tsv|tab)$/i,
  ods: /^\.(ods|ots)$/i,
  html: /^\.(html?|mht|mhtml)$/i,
  xml2003: /^\.xml$/i,
  docx: /^\.(docx|docm|dotx|dotm)$/i,
  doc: /^\.(doc|dot|wps|wpt)$/i,
  rtf: /^\.rtf$/i,
  odt: /^\.(odt|ott)$/i,
  pptx: /^\.(pptx?|pps|ppsx|pptm|dps|odp)$/i,
  zip: /^\.zip$/i,
  rar: /^\.rar$/i,
  '7z': /^\.7z$/i,
  gz: /^\.(gz|tgz)$/i,
  tar: /^\.tar$/i,
  pdf: /^\.pdf$/i,
  image: /^\.(png|jpe?g|gif|bmp|tiff?|webp|heic)$/i,
  json: /^\.json$/i,
};

/** Tells where a file's name promises another kind than its content is; null where it does not. */
export function wrongExtension({ found, kind }: OpenedFile): Finding | null {
  const extension = extname(found.path);
  if (kind === 'binary' || extensions[kind].test(extension)) return null;
  if (!Object.values(extensions).some((pattern) => pattern.test(extension))) return null;
  return finding('file/wrong-extension', { at: wholeFile(found.path) }, { extension, format: kind });
}

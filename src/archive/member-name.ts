import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

type Named = Pick<Entry, 'fileNameRaw' | 'extraFields' | 'generalPurposeBitFlag'>;

/** A member's name as its sender saw it, with `/`. Windows writes GBK without saying so, other systems UTF-8 with or without. */
export function memberName(entry: Named): string {
  const name = unicodePath(entry) ?? decoded(entry);
  // Only now: a backslash may be the second byte of a character in GBK.
  return name.replaceAll('\\', '/');
}

/** What the Unicode Path field (Info-ZIP, 0x7075) says, where it is about this very name: a version, the name's checksum, and the name. */
function unicodePath({ fileNameRaw, extraFields }: Named): string | null {
  const field = extraFields.find(({ id }) => id === 0x7075)?.data;
  if (field === undefined || field.length < 5 || field.readUInt8(0) !== 1) return null;
  return field.readUInt32LE(1) === crc32(fileNameRaw) ? decodedAs('utf-8', field.subarray(5)) : null;
}

function decoded({ fileNameRaw, generalPurposeBitFlag }: Named): string {
  const isStatedUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
  const asUtf8 = isStatedUtf8 || !isLikelyGbk(fileNameRaw) ? decodedAs('utf-8', fileNameRaw) : null;
  return asUtf8 ?? new TextDecoder('gb18030').decode(fileNameRaw);
}

/** Chinese characters in GBK whose bytes pass as UTF-8 too, as Cyrillic and the like, which no unit's name is written in: 一 has the bytes of һ. */
const isLikelyGbk = (bytes: Buffer): boolean => /^([\0-\x7F]|[\xC2-\xDF][\xA1-\xBF])*$/.test(bytes.toString('latin1'));

function decodedAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

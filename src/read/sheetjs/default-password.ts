import { createHash } from 'node:crypto';
import { headerBytes, recordsFrom, recordType, type BiffRecord } from './biff-records.ts';
import { Rc4 } from './rc4.ts';

/** The password that Excel itself gives a workbook whose structure is protected, so that it opens for everybody ([MS-XLS] 2.2.10). */
const password = Buffer.from('VelvetSweatshop', 'utf16le');

/** The key of each block of 1,024 bytes, by its number. */
type BlockKey = (block: number) => Uint8Array;

/** Decrypts the stream of a workbook that is encrypted with the password that everybody has. False where it has one of its own, or another method. Changes the stream. */
export function decryptedByDefault(stream: Buffer, filePass: BiffRecord): boolean {
  const body = stream.subarray(filePass.at + headerBytes, filePass.end);
  const key = body.length >= 54 && body.readUInt16LE(0) === 1 ? blockKeyOf(body.subarray(2)) : null;
  if (key === null) return false;
  decrypt(stream, key);
  return true;
}

/** By the version of the method: RC4 of its own (1.1) or by CryptoAPI (2.2 to 4.2). */
function blockKeyOf(header: Buffer): BlockKey | null {
  const isOwn = header.readUInt16LE(0) === 1 && header.readUInt16LE(2) === 1;
  if (isOwn) return verified(ownKey(header.subarray(4, 20)), header.subarray(20, 52), 'md5');
  if (header.readUInt16LE(2) !== 2) return null;
  const length = header.readUInt32LE(8);
  const verifier = header.subarray(12 + length);
  const keyBytes = header.readUInt32LE(12 + 16) / 8;
  if (verifier.length < 60 || length < 32) return null;
  return verified(
    apiKey(verifier.subarray(4, 20), keyBytes || 5),
    Buffer.concat([verifier.subarray(20, 36), verifier.subarray(40, 60)]),
    'sha1',
  );
}

const digest = (algorithm: 'md5' | 'sha1', ...parts: readonly Uint8Array[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(parts)).digest();

const numbered = (block: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(block);
  return bytes;
};

/** [MS-OFFCRYPTO] 2.3.6.2. */
function ownKey(salt: Uint8Array): BlockKey {
  const start = digest('md5', password).subarray(0, 5);
  const mixed = digest('md5', ...Array.from({ length: 16 }, () => Buffer.concat([start, salt]))).subarray(0, 5);
  return (block) => digest('md5', mixed, numbered(block));
}

/** [MS-OFFCRYPTO] 2.3.5.2: a key of 40 bits is filled up with zeros. */
function apiKey(salt: Uint8Array, keyBytes: number): BlockKey {
  const start = digest('sha1', salt, password);
  return (block) => {
    const key = digest('sha1', start, numbered(block)).subarray(0, keyBytes);
    return keyBytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
}

/** The key where it fits: the first 16 bytes, decrypted, have the digest that the others are. */
function verified(key: BlockKey, encrypted: Uint8Array, algorithm: 'md5' | 'sha1'): BlockKey | null {
  const plain = Buffer.from(new Rc4(key(0)).apply(encrypted));
  return digest(algorithm, plain.subarray(0, 16)).equals(plain.subarray(16)) ? key : null;
}

const blockBytes = 1024;

/** Types of records that are never encrypted: beginnings, the password's own, and those of shared files. */
const open: ReadonlySet<number> = new Set([0x0809, recordType.filePass, 0x0194, 0x0195, 0xe1, 0x0196, 0x0138]);

/** Headers and some records stand open, but count as if they did not. */
function decrypt(stream: Buffer, key: BlockKey): void {
  const keyStream = new KeyStream(key);
  for (const record of recordsFrom(stream, 0)) {
    if (open.has(record.type)) continue;
    // Where a sheet begins stands open too.
    const openBytes = record.type === recordType.boundSheet ? 4 : 0;
    for (let at = record.at + headerBytes + openBytes; at < record.end; at++)
      stream[at] = (stream[at] ?? 0) ^ keyStream.at(at);
  }
}

/** The byte of the key for any place of the stream, asked for in ascending order. */
class KeyStream {
  readonly #key: BlockKey;
  #block = -1;
  #next = 0;
  #cipher = new Rc4(Buffer.alloc(1));

  constructor(key: BlockKey) {
    this.#key = key;
  }

  at(place: number): number {
    const block = Math.floor(place / blockBytes);
    if (block !== this.#block) {
      this.#cipher = new Rc4(this.#key(block));
      this.#next = block * blockBytes;
      this.#block = block;
    }
    for (; this.#next < place; this.#next++) this.#cipher.next();
    this.#next++;
    return this.#cipher.next();
  }
}

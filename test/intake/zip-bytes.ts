import { crc32, deflateRawSync } from 'node:zlib';

/** A member as some program or other writes it. */
export interface MemberBytes {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  /** Deflated unless another method is claimed. */
  readonly method?: number;
  /** General purpose bits; none by default, so that the name's encoding is not stated. */
  readonly flags?: number;
  readonly extra?: Buffer;
  /** In place of the true one. */
  readonly checksum?: number;
  /** In place of the true number of bytes. */
  readonly size?: number;
  /** Unix file mode. */
  readonly mode?: number;
}

export const utf8Flag = 0x800;
export const encryptedFlag = 1;

/** A ZIP archive with these members, in this order, wrong ones as well. */
export function zipBytes(...members: readonly MemberBytes[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const { method = 8, extra = Buffer.alloc(0), mode = 0 } = member;
    const [name, content] = [Buffer.from(member.name), Buffer.from(member.content)];
    const packed = method === 8 ? deflateRawSync(content) : content;
    const shared = Buffer.concat([
      words(member.flags ?? 0, method, 0, 0x5021),
      longs(member.checksum ?? crc32(content), packed.length, member.size ?? content.length),
      words(name.length, extra.length),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), words(20), shared, name, extra, packed]);
    const entry = [Buffer.from('PK\x01\x02'), words((3 << 8) | 20, 20), shared, words(0, 0, 0)];
    directory.push(Buffer.concat([...entry, longs((mode << 16) >>> 0, offset), name, extra]));
    pieces.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = [words(0, 0, members.length, members.length), longs(listed.length, offset), words(0)];
  return Buffer.concat([...pieces, listed, Buffer.from('PK\x05\x06'), ...end]);
}

function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, at * 2));
  return bytes;
}

export function longs(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, at * 4));
  return bytes;
}

/** A text as Windows in China writes it. */
export const gbk = (text: string): Buffer =>
  Buffer.concat(Array.from(text, (letter) => (letter < '\x80' ? Buffer.from(letter) : longWord(letter))));

function longWord(letter: string): Buffer {
  const at = everyPair().indexOf(letter);
  return Buffer.from([0x81 + Math.floor(at / 191), 0x40 + (at % 191)]);
}

let pairs: string | null = null;

/** The characters of all pairs of bytes, one code unit a pair. */
function everyPair(): string {
  pairs ??= Array.from({ length: 126 * 191 }, (_, at) => {
    const bytes = Buffer.from([0x81 + Math.floor(at / 191), 0x40 + (at % 191)]);
    const letter = new TextDecoder('gbk').decode(bytes);
    return letter.length === 1 ? letter : '\0';
  }).join('');
  return pairs;
}

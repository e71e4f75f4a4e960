// The floor: reads each file and inflates every part of it that holds cells, and looks at nothing. No reader can be faster.
// Usage: node bench/floor.mjs FILE...   → one line: files, bytes inflated. A file that is no archive is only read.
import { readFileSync } from 'node:fs';
import zlib from 'node:zlib';

const limit = 256 << 20; // bytes inflated, per member

/** Packed parts of a workbook that hold cells or their texts, by the directory at the archive's end. */
function* cellParts(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    if (/^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/.test(path)) {
      const offset = zip.readUInt32LE(at + 42);
      const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      yield { packed, isDeflated: zip.readUInt16LE(at + 10) !== 0 };
    }
    at += 46 + name + extra + comment;
  }
}

const files = process.argv.slice(2);
let bytes = 0;
for (const file of files) {
  const content = readFileSync(file);
  if (content.readUInt32LE(0) !== 0x04034b50) bytes += content.length;
  else
    for (const { packed, isDeflated } of cellParts(content))
      bytes += isDeflated ? zlib.inflateRawSync(packed, { maxOutputLength: limit }).length : packed.length;
}
console.log(`${files.length} files, ${bytes} bytes`);

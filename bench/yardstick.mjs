// The yardstick: reads every cell value of every sheet of the given XLSX files with node:zlib and saxes, and nothing more.
// Usage: node baseline.mjs FILE...   (run it where `saxes` is installed) → one line: files, cells, sum, milliseconds inside.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import zlib from 'node:zlib';

const { SaxesParser } = createRequire(join(process.cwd(), 'package.json'))('saxes');
const LIMIT = 256 << 20; // bytes inflated, per member

function directory(zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < 0) throw new Error('not a zip archive');
  const members = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    members.set(zip.toString('utf8', at + 46, at + 46 + name), {
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return members;
}

function text(zip, { method, size, offset }) {
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const body = zip.subarray(start, start + size);
  return (method === 0 ? body : zlib.inflateRawSync(body, { maxOutputLength: LIMIT })).toString('utf8');
}

function parse(xml, { open, close, chars }) {
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', open);
  parser.on('closetag', close);
  parser.on('text', chars);
  parser.write(xml).close();
}

function sharedStrings(xml) {
  const strings = [];
  let current = '',
    inText = false,
    phonetic = 0;
  parse(xml, {
    open({ name }) {
      if (name === 't') inText = true;
      else if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
    },
    close({ name }) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(current);
    },
    chars(part) {
      if (inText && !phonetic) current += part;
    },
  });
  return strings;
}

let cells = 0,
  sum = 0;
function sheet(xml, strings) {
  let type = 'n',
    value = '',
    inValue = false;
  parse(xml, {
    open({ name, attributes }) {
      if (name === 'c') {
        type = attributes.t ?? 'n';
        value = '';
      } else if (name === 'v' || name === 't') inValue = true;
    },
    close({ name }) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && value !== '') {
        cells++;
        if (type === 'n') sum += Number(value);
        else if (type === 's' && strings[Number(value)] === undefined) throw new Error('string index');
      }
    },
    chars(part) {
      if (inValue) value += part;
    },
  });
}

const started = performance.now();
const files = process.argv.slice(2);
for (const file of files) {
  const zip = readFileSync(file);
  const members = directory(zip);
  const shared = members.get('xl/sharedStrings.xml');
  const strings = shared ? sharedStrings(text(zip, shared)) : [];
  for (const [name, member] of members)
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) sheet(text(zip, member), strings);
}
console.log(
  `${files.length} files, ${cells} cells, sum ${sum.toFixed(4)}, ${(performance.now() - started).toFixed(0)} ms`,
);

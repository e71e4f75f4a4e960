/** Bytes of a directory entry. */
const entryLength = 128;
/** Of the kinds of directory entries those that matter here. */
const stream = 2;
/** What stands for no sector and no entry; every number from here on is special. */
const noSector = 0xffff_fff0;
/** Sectors of a directory that are looked at. */
const maxSectors = 4096;

/** Names of the streams that a compound file ([MS-CFB]) holds at its top, in lower case: what a document that is embedded in it holds does not count. Null where its directory cannot be followed. */
export function compoundStreams(bytes: Buffer): ReadonlySet<string> | null {
  try {
    return streamsOf(directoryEntries(bytes));
  } catch {
    return null;
  }
}

/** The children of the first entry, the root, are a tree of siblings. */
function streamsOf(entries: readonly Buffer[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  const open = [entries[0]?.readUInt32LE(76) ?? noSector];
  const seen = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (entry === undefined) continue;
    if (entry[66] === stream) names.add(nameOf(entry));
    for (const sibling of [entry.readUInt32LE(68), entry.readUInt32LE(72)])
      if (!seen.has(sibling)) {
        seen.add(sibling);
        open.push(sibling);
      }
  }
  return names.size === 0 ? null : names;
}

const nameOf = (entry: Buffer): string =>
  entry.toString('utf16le', 0, Math.max(0, Math.min(entry.readUInt16LE(64) - 2, 64))).toLowerCase();

/** Throws where a sector lies beyond the end. */
function directoryEntries(bytes: Buffer): readonly Buffer[] {
  const sectorLength = 2 ** Math.min(bytes.readUInt16LE(30), 12);
  const startOf = (sector: number): number => (sector + 1) * sectorLength;
  const numbersPerSector = sectorLength / 4;
  const entries: Buffer[] = [];
  let sector = bytes.readUInt32LE(48);
  for (let count = 0; sector < noSector && count < maxSectors; count++) {
    for (let at = startOf(sector); at < startOf(sector) + sectorLength; at += entryLength)
      entries.push(wholeEntry(bytes, at));
    // The header itself lists the first 109 sectors of the table that says which sector follows which.
    const table = bytes.readUInt32LE(76 + 4 * Math.floor(sector / numbersPerSector));
    sector = bytes.readUInt32LE(startOf(table) + 4 * (sector % numbersPerSector));
  }
  return entries;
}

function wholeEntry(bytes: Buffer, at: number): Buffer {
  if (at + entryLength > bytes.length) throw new RangeError('beyond the end of the file');
  return bytes.subarray(at, at + entryLength);
}

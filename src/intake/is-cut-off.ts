// The record that ends a ZIP file, which a comment of up to 65,535 bytes may follow.
const endRecord = Buffer.from('PK\u0005\u0006', 'latin1');
const endRecordBytes = 22;
const mostComment = 65_535;

/** Whether a file ends before its format lets it: it is empty, or a ZIP without its end. Of text nobody can tell. */
export function isCutOff(content: Uint8Array): boolean {
  if (content.length === 0) return true;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.toString('latin1', 0, 2) !== 'PK') return false;
  return !bytes.subarray(-(endRecordBytes + mostComment)).includes(endRecord);
}

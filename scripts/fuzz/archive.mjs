import JSZip from 'jszip';
import { byteChanges } from './bytes.mjs';
import { textChanges } from './text.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const day = new Date(Date.UTC(2020, 0, 1));

/** Whether some bytes are a ZIP archive. @param {Buffer} content */
export const isArchive = (content) => content.readUInt32LE(0) === 0x04034b50;

/** One member of an archive changed, lost or renamed, the archive itself in order; null where it was none before. @param {Buffer} content @param {Random} random */
export async function changedArchive(content, random) {
  const zip = await JSZip.loadAsync(content).catch(() => null);
  if (zip === null || Object.values(zip.files).every(({ dir }) => dir)) return null;
  const name = random.pick(Object.values(zip.files).flatMap((file) => (file.dir ? [] : [file.name])));
  const member = Buffer.from((await zip.file(name)?.async('uint8array')) ?? []);
  const how = await changeMember(zip, { name, member, random });
  for (const file of Object.values(zip.files)) file.date = day;
  const compression = random.pick(/** @type {const} */ (['STORE', 'DEFLATE']));
  return { content: await zip.generateAsync({ type: 'nodebuffer', compression }), how: `${name}: ${how}` };
}

/** @param {JSZip} zip @param {{ name: string, member: Buffer, random: Random }} change */
async function changeMember(zip, { name, member, random }) {
  const kind = random.below(10);
  if (kind === 0) {
    zip.remove(name);
    return 'lost';
  }
  if (kind === 1) {
    zip.remove(name);
    zip.file(`${random.pick(['../', '/', 'C:\\', '__proto__/'])}${name}`, member);
    return 'renamed';
  }
  const changes = kind < 4 || member.includes(0) ? byteChanges : textChanges;
  const how = random.pick(Object.keys(changes));
  if (member.length === 0) return 'empty';
  const changed = byteChanges[how]?.(member, random) ?? textChanges[how]?.(member.toString('utf8'), random) ?? member;
  zip.file(name, changed);
  return how;
}

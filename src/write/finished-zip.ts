/** The earliest date that a ZIP entry can carry. */
const pinned = new Date(Date.UTC(1980, 0, 1));

/**
 * The same archive with every entry dated alike, and some parts rewritten. exceljs dates entries by the clock and offers no
 * say in it; writing the directory anew leaves the other compressed contents as they are, and needs no setting that the
 * whole process would share. Throws where a part to be rewritten is not there.
 */
export async function finishedZip(
  archive: Uint8Array,
  rewritten: ReadonlyMap<string, (xml: string) => string>,
): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(archive);
  for (const [name, rewrite] of rewritten) {
    const part = zip.file(name);
    if (part === null) throw new Error(`the workbook has no part ${name}`);
    zip.file(name, rewrite(await part.async('string')));
  }
  for (const entry of Object.values(zip.files)) entry.date = pinned;
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

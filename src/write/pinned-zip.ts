/** The earliest date that a ZIP entry can carry. */
const pinned = new Date(Date.UTC(1980, 0, 1));

/**
 * The same archive with every entry dated alike. exceljs dates entries by the clock and offers no say in it; writing the
 * directory anew leaves the compressed contents as they are, and needs no setting that the whole process would share.
 */
export async function pinnedZip(archive: Uint8Array): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(archive);
  for (const entry of Object.values(zip.files)) entry.date = pinned;
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Stands in for the file of the same name in `src/read/sheetjs`: tests run on the source, which a thread of its own has to be taught to read. */
export const workerFile = (): URL => new URL('./source-worker.mjs', import.meta.url);

/** Stands in for the file of the same name in `src/read/sheetjs`: tests run on the source, which a process of its own has to be taught to read. */
export const processFile = (): URL => new URL('./source-process.mjs', import.meta.url);

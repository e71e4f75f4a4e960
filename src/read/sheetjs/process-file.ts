/** Where the reading process's own program lies: beside this one, also when they are bundled. */
export const processFile = (): URL => new URL('./sheetjs-process.js', import.meta.url);

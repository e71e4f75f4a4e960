/** Where the worker's own program lies: beside this one, also when they are bundled. */
export const workerFile = (): URL => new URL('./sheetjs-worker.js', import.meta.url);

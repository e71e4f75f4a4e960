import { readFileSync } from 'node:fs';
import { getAsset, isSea } from 'node:sea';

/** A file of our own package, by its path in it; the single executable carries it. */
export const ownFile = (path: string): Uint8Array =>
  isSea() ? new Uint8Array(getAsset(path)) : readFileSync(new URL(`../../${path}`, import.meta.url));

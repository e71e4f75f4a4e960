import { getRawAsset } from 'node:sea';
import { basename, dirname } from 'node:path';
import { ChunkLoader } from './chunk-loader.ts';

/** The bundled program in the single executable, which carries its files; they are called as if they lay beside it. */
export const carried = new ChunkLoader(dirname(process.execPath), (name) => {
  try {
    const asset = getRawAsset(`dist/bundle/${basename(name)}`);
    return typeof asset === 'string' ? Buffer.from(asset) : Buffer.from(asset);
  } catch {
    return undefined;
  }
});

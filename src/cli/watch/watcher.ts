import { resolve } from 'node:path';
import { watch } from 'chokidar';
import { Changes } from './changes.ts';
import type { WatchedPlaces } from './watched-places.ts';

/** Tells of changes in watched places. */
export interface Watcher {
  readonly changes: Changes;
  /** Whether the system refused to tell of more, as where it has no watches left. */
  isBroken(): boolean;
  close(): Promise<void>;
}

/** How often files are looked at where the system tells of no changes: milliseconds. */
const interval = 1000;

/** Begins to watch; what changes after it resolved is told. */
export async function watcherOn(places: WatchedPlaces, usePolling: boolean): Promise<Watcher> {
  const changes = new Changes();
  let isBroken = false;
  const files = watch([...places.bases], {
    ignored: (path) => !places.isWatched(resolve(path)),
    ignoreInitial: true,
    followSymlinks: false,
    usePolling,
    interval,
    binaryInterval: interval,
  });
  await new Promise<void>((done) => {
    files.once('ready', done);
    files.on('error', () => {
      isBroken = true;
      changes.note(null);
      done();
    });
    files.on('all', (event, path) => changes.note(resolve(path), event));
  });
  return { changes, isBroken: () => isBroken, close: () => files.close() };
}

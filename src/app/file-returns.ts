import { setImmediate } from 'node:timers/promises';
import type { FoundFile } from '../domain/found-file.ts';
import { fileArrivals, type Filed, type Tally } from './file-arrivals.ts';
import { unpackFiled } from './packed-filing.ts';
import type { Reader } from './reader.ts';
import type { Workbench } from './workbench.ts';

/** Files that a reader is given at once: enough to be worth a message, few enough that none waits long for the last. */
const shareSize = 16;

/** Who reads the files of a run besides this thread, and who is told how it goes on. */
export interface Sharing {
  readonly readers: readonly Reader[];
  /** Called now and then with how many returns are done. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
  /** Called with what each file brought, whichever is done first. */
  readonly onFiled?: (file: FoundFile, filed: Filed) => void;
}

/** A file and its place in the order of all. */
type Placed = readonly [number, FoundFile];

/**
 * Reads and checks the returns in files and archives. What comes of it is the same however many readers share the work: it is put
 * together in the order of files.
 */
export async function fileReturns(files: readonly FoundFile[], bench: Workbench, sharing: Sharing): Promise<Filed> {
  const filed: Filed[] = [];
  const tally = tallyOf(files.length, sharing.onProgress);
  const left: Placed[] = [];
  const queue = files.entries();
  const enter = ([at, file]: Placed, brought: Filed): void => {
    filed[at] = brought;
    sharing.onFiled?.(file, brought);
  };

  const here = async (placed: Iterable<Placed>): Promise<void> => {
    for (const [at, file] of placed) {
      enter([at, file], await fileArrivals(file, bench, tally));
      // Answers of the readers wait until this thread looks up.
      if (sharing.readers.length > 0 && at % shareSize === 0) await setImmediate();
    }
  };
  const there = async (reader: Reader): Promise<void> => {
    for (let share = taken(queue); share.length > 0; share = taken(queue)) {
      const answers = await answersOf(reader, share, bench);
      if (answers === null) {
        left.push(...share);
        return;
      }
      for (const [nth, placed] of share.entries()) {
        const answer = answers[nth];
        if (answer === undefined) throw new Error('a reader left a file out');
        enter(placed, answer);
        await tally.step(answer.filings.length);
      }
    }
  };
  // Each reader has a share to go on with while the answer to another one is taken.
  await Promise.all([here(queue), ...sharing.readers.flatMap((reader) => [there(reader), there(reader)])]);
  await here(left);
  return together(filed, bench);
}

/** Null where the reader came to an end, as by want of memory: then the files are read here. */
async function answersOf(reader: Reader, share: readonly Placed[], bench: Workbench): Promise<readonly Filed[] | null> {
  const packed = await reader.read(share.map(([, file]) => file)).catch(() => null);
  return packed === null ? null : packed.map((each) => unpackFiled(each, bench.target.table));
}

function taken(queue: Iterator<Placed>): readonly Placed[] {
  const share: Placed[] = [];
  while (share.length < shareSize) {
    const next = queue.next();
    if (next.done === true) break;
    share.push(next.value);
  }
  return share;
}

function tallyOf(files: number, onProgress: Sharing['onProgress']): Tally {
  let [total, done] = [files, 0];
  return {
    grow(more): void {
      total += more;
    },
    async step(count): Promise<void> {
      done += count;
      await onProgress(done, total);
    },
  };
}

const together = (filed: readonly Filed[], bench: Workbench): Filed => ({
  filings: filed
    .flatMap(({ filings }) => filings)
    .map(({ unit, received }) => ({ unit: unit === null ? null : bench.settle(unit), received })),
  archives: filed.flatMap(({ archives }) => archives),
  ignored: filed.flatMap(({ ignored }) => ignored),
  findings: filed.flatMap(({ findings }) => findings),
});

import { setImmediate } from 'node:timers/promises';
import type { Language } from '../findings/entry.ts';
import type { TextStream } from './terminal.ts';
import { words } from './words.ts';

/** A line on a terminal that counts files, for runs longer than half a second. */
export interface Progress {
  /** After each file. Now and then lets the system deliver signals. */
  readonly step: (done: number, total: number) => Promise<void>;
  /** Takes the line away again. */
  readonly clear: () => void;
}

const firstAfter = 500; // milliseconds
const every = 100; // milliseconds

/** `isQuiet`: shows nothing. */
export function progressOn(stream: TextStream, language: Language, isQuiet: boolean): Progress {
  let shownAt = Date.now() + firstAfter - every;
  let isShown = false;
  const isVisible = stream.isTTY === true && !isQuiet;
  return {
    async step(done, total): Promise<void> {
      if (Date.now() - shownAt < every) return;
      shownAt = Date.now();
      await setImmediate();
      if (!isVisible) return;
      isShown = true;
      stream.write(`\r${words.reading[language]} ${done}/${total}`);
    },
    clear(): void {
      if (isShown) stream.write('\r\u001B[K');
      isShown = false;
    },
  };
}

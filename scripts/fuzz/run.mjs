// Changes good returns at random and reads what comes out: every one must end in a return or a finding, in 10 s and 1 GB.
// `npm run fuzz -- [--runs N] [--seed N] [--index N] [FOLDER…]`: folders of further good files; `--index` repeats one case.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const own = ['fixtures/qianjiang-2020/returns', 'fixtures/every-finding/returns', 'test/read/documents'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    index: { type: 'string' },
  },
});
const [first, end] =
  values.index === undefined ? [0, Number(values.runs)] : [Number(values.index), Number(values.index) + 1];
const folders = [...own.map((folder) => join(root, folder)).filter(existsSync), ...positionals];
const [mostSeconds, mostKilobytes] = [10, 2 ** 20];

let next = first;
let done = 0;
/** @type {string[]} */
const failures = [];
let [slowest, largest] = [0, 0];

/** Goes on with a new process where one dies or hangs. @returns {Promise<void>} */
function work() {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'child.mjs'), [values.seed, ...folders], {
      execArgv: ['--max-old-space-size=900'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let index = -1;
    let said = '';
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const give = () => {
      clearTimeout(timer);
      index = next++;
      if (index >= end) return child.disconnect();
      child.send(index);
      timer = setTimeout(() => child.kill('SIGKILL'), (mostSeconds + 5) * 1000);
    };
    const renew = () => {
      clearTimeout(timer);
      child.off('exit', onExit);
      child.disconnect();
      resolve(next < end ? work() : undefined);
    };
    // What cannot be sent to a process that has just ended is told when its end is.
    child.on('error', () => undefined);
    child.stderr?.on('data', (chunk) => (said = (said + String(chunk)).slice(-2000)));
    child.on('message', (message) => {
      if (!isResult(message)) return give();
      const isSmall = message.maxRSS <= mostKilobytes;
      tell(message);
      // What a process held once it says for good: a new one tells what the next file takes.
      return isSmall ? give() : renew();
    });
    /** @param {number | null} code @param {NodeJS.Signals | null} signal */
    const onExit = (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve();
      // The library that takes archives apart to change them throws where nobody can catch it: no mutant was made.
      if (!said.includes('/jszip/')) failures.push(`#${index}: the process ended with ${signal ?? code}\n${said}`);
      // One that never began to read would not do better the next time.
      resolve(index >= 0 && next < end ? work() : undefined);
    };
    child.on('exit', onExit);
  });
}

/** @typedef {{ index: number, what: string, wrong: string | null, seconds: number, maxRSS: number }} Result */

/** Anything else is the child's word that it is ready. @param {unknown} message @returns {message is Result} */
const isResult = (message) => typeof message === 'object' && message !== null && 'index' in message;

/** @param {Result} result */
function tell({ index, what, wrong, seconds, maxRSS }) {
  done++;
  slowest = Math.max(slowest, seconds);
  largest = Math.max(largest, maxRSS);
  if (wrong !== null) failures.push(`#${index} ${what}: ${wrong}`);
  else if (seconds > mostSeconds) failures.push(`#${index} ${what}: took ${seconds.toFixed(1)} s`);
  else if (maxRSS > mostKilobytes) failures.push(`#${index} ${what}: the process held ${Math.round(maxRSS / 1024)} MB`);
  if (done % 1000 === 0) process.stderr.write(`${done} read, ${failures.length} failed\n`);
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const failure of failures) console.log(failure);
console.log(
  `${done} mutants of seed ${values.seed} read; slowest ${slowest.toFixed(1)} s, largest process ${Math.round(largest / 1024)} MB; ${failures.length} failed`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

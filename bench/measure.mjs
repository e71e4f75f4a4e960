// Runs whole processes in turn, so that a machine that slows down slows all, and quotes medians.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between looks at a process's memory. The system keeps the peak itself, so that only the last moments can be missed. */
const glance = 10;

/** Peak memory of a process in bytes, where the system tells (Linux); 0 where it does not. */
function peakOf(pid) {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

/** Wall-clock seconds and peak bytes of one whole process. */
function runOnce([command, ...args]) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let [peak, said] = [0, ''];
    const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), glance);
    child.stderr.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      if (status === 0) resolve({ seconds: (performance.now() - started) / 1000, peak });
      else reject(new Error(`${command} ${args.slice(0, 3).join(' ')} … ended with ${status}: ${said}`));
    });
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs some commands `runs` times, round by round, after one round that does not count. Of each: median seconds and peak bytes,
 * and the median of its ratios to the command called `against` in the same round.
 */
export async function compare(commands, { runs, against }) {
  const rounds = [];
  for (let round = 0; round <= runs; round++) {
    const results = new Map();
    for (const { name, command } of commands) results.set(name, await runOnce(command));
    if (round > 0) rounds.push(results);
  }
  return new Map(
    commands.map(({ name }) => {
      const own = rounds.map((results) => results.get(name));
      const ratios = rounds.map((results) => results.get(name).seconds / (results.get(against)?.seconds ?? Number.NaN));
      return [
        name,
        {
          seconds: median(own.map(({ seconds }) => seconds)),
          peak: median(own.map(({ peak }) => peak)),
          ratio: median(ratios),
        },
      ];
    }),
  );
}

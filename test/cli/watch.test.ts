import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { smallCampaign, smallReturn } from './small-campaign.ts';

// `npm test` builds what these processes run.
const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** A watching process, and how to wait for what it says on stdout or stderr. */
interface Watching {
  /** Resolves with what that stream said up to a line that holds this, and takes it away. */
  out(text: string): Promise<string>;
  err(text: string): Promise<string>;
  interrupt(): Promise<number | null>;
}

function watching(folder: string, ...argv: readonly string[]): Watching {
  const child = spawn(process.execPath, [program, 'validate', '--watch', '--lang', 'zh', ...argv], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return {
    out: lines(child.stdout, ended),
    err: lines(child.stderr, ended),
    async interrupt() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

function lines(stream: Readable, ended: Promise<number | null>): (wanted: string) => Promise<string> {
  let [text, isOver, heard] = ['', false, (): void => undefined];
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    heard();
  });
  void ended.then(() => {
    isOver = true;
    heard();
  });
  return async (wanted) => {
    for (;;) {
      const at = text.indexOf(wanted);
      const end = at === -1 ? -1 : text.indexOf('\n', at);
      if (end !== -1) {
        const taken = text.slice(0, end);
        text = text.slice(end + 1);
        return taken;
      }
      if (isOver) throw new Error(`it ended with ${await ended}: ${text}`);
      await new Promise<void>((done) => (heard = done));
    }
  };
}

const waits = '正在留意变动';

/** Excel and WPS write a new file, move the old one away, and put the new one in its place. */
function saveByRename(location: string, content: string): void {
  writeFileSync(`${location}.new`, content);
  renameSync(location, `${location}.tmp`);
  renameSync(`${location}.new`, location);
  rmSync(`${location}.tmp`);
}

describe('--watch', () => {
  test('checks again when a return is saved, by writing or by renaming, and ends at an interrupt with 130', async () => {
    const folder = smallCampaign();
    const watch = watching(folder);
    expect(await watch.out('检查通过')).not.toContain('\u001B');
    await watch.err(waits);

    const location = join(folder, 'returns/东山镇.csv');
    saveByRename(location, smallReturn('东山镇', '十几'));
    expect(await watch.out('发现 1 个错误')).toContain('东山镇.csv!B2');
    expect(await watch.err(waits)).toMatch(/有变动：.*东山镇/);

    writeFileSync(location, smallReturn('东山镇', 3));
    await watch.out('检查通过');
    expect(await watch.interrupt()).toBe(130);
  });

  test('a new return, a changed roster and a changed table count as well; locks of office programs do not', async () => {
    const folder = smallCampaign();
    const watch = watching(folder, 'returns');
    await watch.err(waits);
    writeFileSync(join(folder, 'returns/~$南湖镇.xlsx'), 'lock');
    writeFileSync(join(folder, 'returns/南湖镇.csv'), smallReturn('南湖镇', 1));
    await watch.out('unit/unknown');
    expect(await watch.err(waits)).toMatch(/有变动：returns\/南湖镇\.csv\n/);

    appendFileSync(join(folder, 'units.csv'), '南湖镇,镇\n');
    await watch.out('检查通过');
    expect(await watch.err(waits)).toContain('有变动：units.csv');

    saveByRename(join(folder, 'table.schema.json'), '{');
    await watch.err('shuangyong: table.schema.json');
    expect(await watch.interrupt()).toBe(130);
  });

  test('a folder that was away is watched again when it is back', async () => {
    const folder = smallCampaign();
    const watch = watching(folder);
    await watch.err(waits);
    renameSync(join(folder, 'returns'), join(folder, 'away'));
    await watch.err('不存在');
    renameSync(join(folder, 'away'), join(folder, 'returns'));
    await watch.err(waits);
    writeFileSync(join(folder, 'returns/东山镇.csv'), smallReturn('东山镇', 'x'));
    await watch.out('发现 1 个错误');
    expect(await watch.interrupt()).toBe(130);
  });

  test('a folder without returns waits for the first', async () => {
    const folder = smallCampaign({ 'returns/东山镇.csv': null, 'returns/西河乡.csv': null, 'returns/.keep': '' });
    const watch = watching(folder);
    await watch.err('没有可读的报表文件');
    writeFileSync(join(folder, 'returns/东山镇.csv'), smallReturn('东山镇', 1));
    await watch.out('检查通过');
    expect(await watch.interrupt()).toBe(130);
  });

  test('its own report among the returns sets nothing off', async () => {
    const folder = smallCampaign();
    const watch = watching(folder, '--report', 'json=returns/report.json', '--poll', 'returns/*.csv');
    await watch.err(waits);
    writeFileSync(join(folder, 'returns/东山镇.csv'), smallReturn('东山镇', 'x'));
    await watch.out('发现 1 个错误');
    expect(await watch.err(waits)).toMatch(/^\[[\d:]+\] 有变动：returns\/东山镇\.csv\n/);
    expect(await watch.interrupt()).toBe(130);
  });

  test('what was wrong at the start ends it with 2, as without it', async () => {
    const watch = watching(smallCampaign({ 'table.schema.json': '{' }));
    await expect(watch.err(waits)).rejects.toThrow('it ended with 2');
  });
});

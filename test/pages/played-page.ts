import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reasonNotToRun } from './not-run.ts';
import { commandBlocks, root, type PageCommand } from './page.ts';

/** What became of a block of commands: each with the status it ended with, and all that they printed. */
export interface PlayedBlock {
  readonly commands: readonly (PageCommand & { readonly ended: number })[];
  readonly missing: readonly string[];
}

const run = promisify(execFile);

/** The campaign that the pages speak of. */
export const sample = 'fixtures/qianjiang-2020';

/** Where a page is followed. */
export interface Scene {
  readonly page: string;
  /** A folder of the test's, which becomes what a fresh clone is to a reader. */
  readonly folder: string;
  /** The folder in it that the page begins in: `.`, or a sample campaign. */
  readonly start: string;
}

/** A folder as a fresh clone looks to who follows a page, with a program on the path. */
function setTheScene({ folder }: Scene): void {
  mkdirSync(join(folder, 'path'), { recursive: true });
  cpSync(join(root, sample), join(folder, sample), { recursive: true });
  for (const name of ['bin', 'schemas', 'package.json']) symlinkSync(join(root, name), join(folder, name));
  const program = join(root, 'bin/shuangyong.js');
  writeFileSync(join(folder, 'path/shuangyong'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The README's one line without what is done already. */
const asPlayed = (command: string): string => command.replace(/^npm ci && /u, '');

/** Follows a page from top to bottom in one shell, as a reader does, with messages in the page's language. */
export async function playPage(text: string, scene: Scene): Promise<readonly PlayedBlock[]> {
  setTheScene(scene);
  const home = join(scene.folder, scene.start);
  const blocks = commandBlocks(text).map((block) => ({
    ...block,
    commands: block.commands.filter(({ command }) => reasonNotToRun(command) === undefined),
  }));
  const script = blocks.flatMap(({ commands }, at) =>
    commands.map(
      ({ command }, line) =>
        `eval ${quoted(asPlayed(command))} >>"$LOGS/${at}.log" 2>&1 </dev/null; echo $? >"$LOGS/${at}-${line}"`,
    ),
  );
  const logs = join(scene.folder, 'logs');
  mkdirSync(logs);
  const { CI: _, GITHUB_ACTIONS: __, NODE_OPTIONS: ___, ...env } = process.env;
  const language = scene.page.endsWith('.zh.md') || scene.page === 'README.md' ? 'zh_CN.UTF-8' : 'en_US.UTF-8';
  const path = `${join(scene.folder, 'path')}:${process.env['PATH'] ?? ''}`;
  await run('bash', ['-c', script.join('\n')], {
    cwd: home,
    env: { ...env, LOGS: logs, PATH: path, LC_ALL: language, LANG: language },
  });
  return blocks.map(({ commands, output }, at) => {
    const printed = commands.length === 0 ? '' : readFileSync(join(logs, `${at}.log`), 'utf8');
    return {
      commands: commands.map((each, line) => ({
        ...each,
        ended: Number(readFileSync(join(logs, `${at}-${line}`), 'utf8')),
      })),
      missing: output.filter((line) => line.trim() !== '…' && !printed.includes(line.trim())),
    };
  });
}

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderWith } from '../cli/small-campaign.ts';
import { tableAs } from './table.ts';

// `npm test` builds what these processes run.
const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));

/** What a process did. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A clerk's desk: a campaign folder and the program, run as a process as she does. */
export class Desk {
  /** The campaign folder. */
  readonly folder: string;
  readonly #parent: string;

  constructor() {
    this.#parent = folderWith({ 'table.json': JSON.stringify(tableAs('rows', '1')) });
    this.folder = join(this.#parent, '2020春节');
  }

  /** Makes the campaign: `init` with answers, beside the table. */
  init(): Ran {
    const answers = ['--district', '重庆市黔江区', '--issuer', '区双拥办', '--deadline', '2020-02-05'];
    return this.#start(this.#parent, ['init', '2020春节', '--table', 'table.json', ...answers, '--lang', 'zh']);
  }

  /** Runs a command in the campaign folder at a time of February 2020 in China (`05 18:00`). */
  run(time: string, ...argv: readonly string[]): Ran {
    return this.#start(this.folder, [...argv, '--as-of', instant(time), '--lang', 'zh']);
  }

  write(path: string, content: Uint8Array | string): void {
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): Uint8Array {
    return readFileSync(join(this.folder, path));
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Puts a file among the returns as it arrives: its modification time tells when. */
  arrive(name: string, time: string, content: Uint8Array): void {
    this.write(`returns/${name}`, content);
    utimesSync(join(this.folder, 'returns', name), new Date(instant(time)), new Date(instant(time)));
  }

  /** Files below a folder of the campaign, in order. */
  files(path: string): readonly string[] {
    const root = join(this.folder, path);
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .toSorted();
  }

  #start(cwd: string, argv: readonly string[]): Ran {
    const env = { PATH: process.env['PATH'], LANG: 'C', TZ: 'UTC' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd, encoding: 'utf8', env });
    return { status, stdout, stderr };
  }
}

const instant = (time: string): string => `2020-02-${time.replace(' ', 'T')}:00+08:00`;

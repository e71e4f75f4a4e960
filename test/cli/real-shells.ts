import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shell } from '../../src/cli/completion/shell.ts';

/** Where Tab is pressed: the script of the shell, and the words behind the program's name, the last of which is being typed. */
export interface Question {
  readonly script: string;
  readonly words: readonly string[];
  /** The current folder. */
  readonly cwd: string;
}

/** Whether a shell is there to be asked. */
export const has = (shell: Shell): boolean => spawnSync(shell, ['--version']).status === 0;

/** Asks the shell itself what it offers, without its user's settings. `autoload`: zsh with its script in `fpath`, loaded when it is first needed. */
export function offeredBy(shell: Shell | 'autoload', question: Question): readonly string[] {
  const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-'));
  try {
    return asking[shell](question, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const asking: Readonly<Record<Shell | 'autoload', (question: Question, scratch: string) => readonly string[]>> = {
  /** By what readline calls; of a word with `=` it makes three. Files it completes itself, where this offers nothing. */
  bash({ script, words, cwd }, scratch) {
    const typed = ['shuangyong', ...words.flatMap((word) => word.split(/(=)/u).filter((part) => part !== ''))];
    if (words.at(-1) === '') typed.push('');
    const list = typed.map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(${list}); COMP_CWORD=${typed.length - 1}; _shuangyong; printf '%s\\n' "\${COMPREPLY[@]}"`;
    writeFileSync(join(scratch, 'ask'), `${script}\n${ask}`);
    return linesOf('bash', ['--norc', join(scratch, 'ask')], { cwd, scratch });
  },
  /** By its own account of a command line; what it says of each stands behind a tab. */
  fish({ script, words, cwd }, scratch) {
    writeFileSync(join(scratch, 'script'), script);
    const ask = `source '${join(scratch, 'script')}'; complete -C '${lineOf(words)}'`;
    return linesOf('fish', ['--no-config', '-c', ask], { cwd, scratch }).map((line) => line.replace(/\t.*/u, ''));
  },
  zsh(question, scratch) {
    writeFileSync(join(scratch, 'setup'), question.script);
    return zsh(question, scratch);
  },
  autoload(question, scratch) {
    mkdirSync(join(scratch, 'functions'));
    writeFileSync(join(scratch, 'functions/_shuangyong'), question.script);
    writeFileSync(join(scratch, 'setup'), '');
    return zsh(question, scratch);
  },
};

/** By pressing Tab in one that takes this for a terminal. */
const zsh = ({ words, cwd }: Question, scratch: string): readonly string[] =>
  linesOf('zsh', ['-f', join(import.meta.dirname, 'zsh-offers.zsh'), scratch, lineOf(words)], { cwd, scratch });

const lineOf = (words: readonly string[]): string => ['shuangyong', ...words].join(' ');

interface Surroundings {
  readonly cwd: string;
  readonly scratch: string;
}

function linesOf(shell: Shell, argv: readonly string[], { cwd, scratch }: Surroundings): readonly string[] {
  const { status, stdout, stderr } = spawnSync(shell, argv, {
    cwd,
    encoding: 'utf8',
    // What Node gives a child as stdin is a socket, which fish 3 does not read.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: scratch, LANG: 'C.UTF-8', TERM: 'dumb' },
  });
  if (status !== 0 || stderr !== '') throw new Error(`${shell}: ${status}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

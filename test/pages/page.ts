import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Text of a page, by its path from the root. */
export const readPage = (path: string): string => readFileSync(join(root, path), 'utf8');

const pagesIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

/** Every page that is about the program: the README, all of docs/, and those beside the sample campaigns. */
export const pages = ['README.md', ...pagesIn('docs'), ...pagesIn('docs/decisions'), 'fixtures/README.md'].filter(
  (path) => existsSync(join(root, path)),
);

/** A line of a page's code block that is to be run, with the exit status that the page states. */
export interface PageCommand {
  readonly command: string;
  readonly status: number;
}

/** A code block of commands, with the excerpts of their output that the page shows below it. */
export interface CommandBlock {
  readonly commands: readonly PageCommand[];
  readonly output: readonly string[];
}

const fence = /^```(\w+)\n([^]*?)^```$/gmu;
/** A remark behind a command; only there may a page state another status than 0. */
const remark = / +# .*$/u;
const stated = /(?:退出状态|exit status) (\d+)/u;

function commandIn(line: string): PageCommand {
  const [behind = ''] = remark.exec(line) ?? [];
  return { command: line.replace(remark, ''), status: Number(stated.exec(behind)?.[1] ?? 0) };
}

/** Blocks of commands in a page (`sh`), in order; a `text` block belongs to the commands before it. */
export function commandBlocks(page: string): readonly CommandBlock[] {
  const blocks: { commands: PageCommand[]; output: string[] }[] = [];
  for (const [, language = '', text = ''] of page.matchAll(fence)) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (language === 'sh') blocks.push({ commands: lines.map(commandIn), output: [] });
    else if (language === 'text') blocks.at(-1)?.output.push(...lines);
  }
  return blocks;
}

/** The page's counterpart in the other language; null where a page is in both, or English alone. */
export function counterpart(path: string): string | null {
  const other = path.endsWith('.zh.md') ? path.replace('.zh.md', '.md') : path.replace('.md', '.zh.md');
  return pages.includes(other) ? other : null;
}

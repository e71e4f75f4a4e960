import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageScript, pageStyles } from '../../../src/app/bundled-files.ts';
import { caseFolder } from '../../case-report.ts';
import { runIn } from '../../cli/run-in.ts';

const text = (path: string): string => readFileSync(path, 'utf8');

/** What every page carries, as the program reads it. */
export const assets = { style: pageStyles.map(text).join('\n'), script: text(pageScript) };

/** The page that `merge returns --html` makes in a folder. */
export async function pageIn(folder: string, argv: readonly string[] = []): Promise<string> {
  const all = ['merge', 'returns', '--html', 'page.html', ...argv, '--lang', 'zh', '--fail-on', 'none', '-q'];
  const { status, stderr, written } = await runIn(folder, all, { isCaptured: true });
  const page = written.get(join(folder, 'page.html'));
  if (status !== 0 || typeof page !== 'string') throw new Error(`exit status ${status}: ${stderr}`);
  return page;
}

const clock = ['--as-of', '2020-02-20T09:00:00+08:00'];

/** The page of a campaign of `fixtures/`, made anew. */
export const newPageOfCase = (name: string): Promise<string> => pageIn(caseFolder(name), clock);

const pages = new Map<string, Promise<string>>();

/** The page of a campaign of `fixtures/`. */
export function pageOfCase(name: string, language = 'zh'): Promise<string> {
  const key = `${name} ${language}`;
  const page = pages.get(key) ?? pageIn(caseFolder(name), [...clock, '--lang', language]);
  pages.set(key, page);
  return page;
}

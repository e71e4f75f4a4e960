import { beforeAll, expect, test } from '@jest/globals';
import { runIn } from '../cli/run-in.ts';
import { pages, readPage, root } from './page.ts';

/** Commands in the running text, where a reader is told of an option: `shuangyong status --remind FILE`. */
const inlineCommands = (page: string): readonly string[] =>
  [...page.replaceAll(/^```[^]*?^```$/gmu, '').matchAll(/`shuangyong ([^`\n]+)`/gu)].map(([, command = '']) => command);

const withInline = pages.filter(
  (page) => !page.startsWith('docs/decisions/') && inlineCommands(readPage(page)).length > 0,
);

const nested = new Set(['table']);
const nameOf = (command: string): string => {
  const words = command.split(/\s+/u);
  return words.slice(0, nested.has(words[0] ?? '') ? 2 : 1).join(' ');
};

const helps = new Map<string, string>();

beforeAll(async () => {
  const names = new Set(withInline.flatMap((page) => inlineCommands(readPage(page)).map(nameOf)));
  for (const name of names) helps.set(name, (await runIn(root, [...name.split(' '), '--help', '--lang', 'en'])).stdout);
});

/** What a command does not have: itself, or options that its help does not show. */
function unknownIn(command: string): readonly string[] {
  const help = helps.get(nameOf(command)) ?? '';
  if (!help.includes(`shuangyong ${nameOf(command)}`)) return [command];
  const options = command.match(/(?<=^|\s)--?[a-z][a-z-]*/gu) ?? [];
  return options.filter((option) => !new RegExp(`(?:^|[\\s,])${option}(?:[\\s,]|$)`, 'mu').test(help));
}

test.each(withInline)('the commands that the text of %s names are there, with their options', (page) => {
  expect(inlineCommands(readPage(page)).flatMap(unknownIn)).toEqual([]);
});

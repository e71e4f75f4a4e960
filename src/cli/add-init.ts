import type { Command } from 'commander';
import { addPlainOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { initWords } from './init-words.ts';
import { example, type ProgramContext } from './program-context.ts';

interface InitOptions extends CommonOptions {
  readonly title?: string;
  readonly district?: string;
  readonly issuer?: string;
  readonly deadline?: string;
  readonly table?: string;
}

/** `init [DIR]`. */
export function addInit(root: Command, { language, surroundings, finish }: ProgramContext): void {
  const say = (key: keyof typeof initWords): string => initWords[key][language];
  const command = root
    .command('init')
    .description(say('init'))
    .usage(say('usage'))
    .argument('[DIR]', say('folder'))
    .option('--title <TEXT>', say('title'))
    .option('--district <NAME>', say('district'))
    .option('--issuer <NAME>', say('issuer'))
    .option('--deadline <TIME>', say('deadline'))
    .option('--table <FILE>', say('table'))
    .addHelpText('after', example(language, 'shuangyong init 2020春节 --district 重庆市黔江区 --deadline 2020-02-05'));
  addPlainOptions(command, language).action(async (folder: string | undefined, own: InitOptions) => {
    const { title = null, district = null, issuer = null, deadline = null, table = null } = own;
    const { init } = await import('./commands/init.ts');
    const request = { folder: folder ?? '.', table, answers: { title, district, issuer, deadline } };
    finish(await init(request, { options: withLeadingOptions(root, own), surroundings, language }));
  });
}

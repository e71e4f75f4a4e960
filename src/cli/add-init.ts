import { Option, type Command } from 'commander';
import { withLeadingOptions, type CommonOptions } from './common-options.ts';
import { initWords } from './init-words.ts';
import { example, type ProgramContext } from './program-context.ts';
import { words } from './words.ts';

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
  root
    .command('init')
    .description(say('init'))
    .usage(say('usage'))
    .argument('[DIR]', say('folder'))
    .option('--title <TEXT>', say('title'))
    .option('--district <NAME>', say('district'))
    .option('--issuer <NAME>', say('issuer'))
    .option('--deadline <TIME>', say('deadline'))
    .option('--table <FILE>', say('table'))
    .addOption(new Option('--lang <LANG>', words.lang[language]).choices(['zh', 'en']))
    .option('-q, --quiet', words.quiet[language])
    .option('--no-color', words.noColor[language])
    .option('--debug', words.debug[language])
    .addHelpText('after', example(language, 'shuangyong init 2020春节 --district 重庆市黔江区 --deadline 2020-02-05'))
    .action(async (folder: string | undefined, own: InitOptions) => {
      const { title = null, district = null, issuer = null, deadline = null, table = null } = own;
      const { init } = await import('./commands/init.ts');
      const request = { folder: folder ?? '.', table, answers: { title, district, issuer, deadline } };
      finish(await init(request, { options: withLeadingOptions(root, own), surroundings, language }));
    });
}

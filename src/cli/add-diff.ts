import type { Command } from 'commander';
import { addBasicOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { plainFormat } from './plain-format.ts';
import { example, type ProgramContext } from './program-context.ts';
import { summaryWords } from './summary-words.ts';
import { words } from './words.ts';

interface DiffOptions extends CommonOptions {
  readonly exitCode?: boolean;
}

/** `diff OLD NEW`. */
export function addDiff(root: Command, { language, surroundings, finish }: ProgramContext): void {
  const say = (key: keyof typeof summaryWords): string => summaryWords[key][language];
  const command = root
    .command('diff')
    .description(say('diff'))
    .usage(say('diffUsage'))
    .argument('<OLD>', say('oldArgument'))
    .argument('<NEW>', say('newArgument'))
    .option('-o, --output <FILE>', say('diffOutput'))
    .option('--exit-code', say('exitCode'))
    .addOption(plainFormat(words.receiveFormat[language]))
    .addHelpText('after', example(language, 'shuangyong diff 2019年汇总.xlsx 汇总.xlsx -o 变化.xlsx'));
  addBasicOptions(command, language).action(async (old: string, now: string, own: DiffOptions) => {
    const { diff } = await import('./commands/diff.ts');
    const call = { options: withLeadingOptions(root, own), surroundings, language };
    finish(await diff({ old, now, failsOnChange: own.exitCode === true }, call));
  });
}

import type { Command } from 'commander';
import { addBasicOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { plainFormat } from './plain-format.ts';
import { example, type ProgramContext } from './program-context.ts';
import { summaryWords } from './summary-words.ts';
import { words } from './words.ts';

interface TraceOptions extends CommonOptions {
  readonly column?: string;
  readonly category?: string;
  readonly unit?: string;
}

/** `trace SUMMARY [CELL]`. */
export function addTrace(root: Command, { language, surroundings, finish }: ProgramContext): void {
  const say = (key: keyof typeof summaryWords): string => summaryWords[key][language];
  const command = root
    .command('trace')
    .description(say('trace'))
    .usage(say('traceUsage'))
    .argument('<SUMMARY>', say('summaryArgument'))
    .argument('[CELL]', say('cellArgument'))
    .option('--column <KEY>', say('traceColumn'))
    .option('--category <NAME>', say('traceCategory'))
    .option('--unit <NAME>', say('traceUnit'))
    .addOption(plainFormat(words.receiveFormat[language]))
    .addHelpText('after', example(language, 'shuangyong trace 汇总.xlsx 汇总表!F37'));
  addBasicOptions(command, language).action(async (summary: string, cell: string | undefined, own: TraceOptions) => {
    const { trace } = await import('./commands/trace.ts');
    const { column = null, category = null, unit = null } = own;
    const call = { options: withLeadingOptions(root, own), surroundings, language };
    finish(await trace({ summary, cell: cell ?? null, column, category, unit }, call));
  });
}

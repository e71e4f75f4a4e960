import type { Command } from 'commander';
import { addBasicOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { nightlyWords } from './nightly-words.ts';
import { plainFormat } from './plain-format.ts';
import { example, type ProgramContext } from './program-context.ts';
import { summaryWords } from './summary-words.ts';
import { words } from './words.ts';

/** `verify SUMMARY [RETURNS]`. */
export function addVerify(root: Command, { language, surroundings, finish }: ProgramContext): void {
  const command = root
    .command('verify')
    .description(summaryWords.verify[language])
    .usage(summaryWords.verifyUsage[language])
    .argument('<SUMMARY>', summaryWords.summaryArgument[language])
    .argument('[RETURNS]', words.returnsArgument[language])
    .addOption(plainFormat(words.receiveFormat[language]))
    .option('--log <FILE>', nightlyWords.log[language])
    .addHelpText('after', example(language, 'shuangyong verify 汇总.xlsx'));
  addBasicOptions(command, language).action(
    async (summary: string, returns: string | undefined, own: CommonOptions) => {
      const { verify } = await import('./commands/verify.ts');
      const call = { options: withLeadingOptions(root, own), surroundings, language };
      finish(await verify({ summary, returns: returns ?? null }, call));
    },
  );
}

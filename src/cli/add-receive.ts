import type { Command } from 'commander';
import { addBasicOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { nightlyWords } from './nightly-words.ts';
import { plainFormat } from './plain-format.ts';
import { example, type ProgramContext } from './program-context.ts';
import { words } from './words.ts';

/** `receive [RETURNS]`. */
export function addReceive(root: Command, { language, surroundings, finish }: ProgramContext): void {
  const command = root
    .command('receive')
    .description(words.receive[language])
    .usage(words.returnsUsage[language])
    .argument('[RETURNS]', words.returnsArgument[language])
    .addOption(plainFormat(words.receiveFormat[language]))
    .option('--log <FILE>', nightlyWords.log[language])
    .addHelpText('after', example(language, 'shuangyong receive ./returns'));
  addBasicOptions(command, language).action(async (returns: string | undefined, own: CommonOptions) => {
    const { receive } = await import('./commands/receive.ts');
    finish(await receive(returns ?? null, { options: withLeadingOptions(root, own), surroundings, language }));
  });
}

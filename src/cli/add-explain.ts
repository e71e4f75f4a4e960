import { Argument, type Command } from 'commander';
import { addBasicOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { example, type ProgramContext } from './program-context.ts';
import { codeSuggestions, suggesting } from './suggestions.ts';
import { words } from './words.ts';

/** `explain [CODE]`. */
export function addExplain(root: Command, { language, surroundings, finish }: ProgramContext): void {
  const command = root
    .command('explain')
    .description(words.explain[language])
    .usage(words.explainUsage[language])
    .addArgument(suggesting(new Argument('[CODE]', words.codeArgument[language]), codeSuggestions))
    .addHelpText('after', example(language, 'shuangyong explain value/not-a-number'));
  addBasicOptions(command, language).action(async (code: string | undefined, own: CommonOptions) => {
    const { explain } = await import('./commands/explain.ts');
    finish(await explain(code ?? null, { options: withLeadingOptions(root, own), surroundings, language }));
  });
}

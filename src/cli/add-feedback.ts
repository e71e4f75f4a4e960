import type { Command } from 'commander';
import { addCommonOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { example, type ProgramContext } from './program-context.ts';
import { words } from './words.ts';

interface FeedbackOptions extends CommonOptions {
  readonly due?: string;
  readonly contact?: string;
}

/** `feedback [RETURNS]`. */
export function addFeedback(root: Command, context: ProgramContext): void {
  const { language, surroundings, finish } = context;
  const command = root
    .command('feedback')
    .description(words.feedback[language])
    .usage(words.returnsUsage[language])
    .argument('[RETURNS]', words.returnsArgument[language])
    .option('--due <DATE>', words.due[language])
    .option('--contact <TEXT>', words.contact[language])
    .addHelpText(
      'after',
      example(language, 'shuangyong feedback ./returns --due 2020-02-10 --contact "张三，023-79220000"'),
    );
  addCommonOptions(command, language, 'outputFolder').action(
    async (returns: string | undefined, own: FeedbackOptions) => {
      const { due = null, contact = null } = own;
      const { feedback } = await import('./commands/feedback.ts');
      const call = { options: withLeadingOptions(root, own), surroundings, language };
      finish(await feedback({ returns: returns ?? null, due, contact }, call));
    },
  );
}

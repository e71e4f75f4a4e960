import type { Command } from 'commander';
import { choosableStates } from '../findings/unit-choice.ts';
import { addCommonOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { mergeLine } from './merge-line.ts';
import { example, type ProgramContext } from './program-context.ts';
import { statusWords } from './status-words.ts';
import { words } from './words.ts';

interface StatusOptions extends CommonOptions {
  readonly missing?: boolean;
  readonly late?: boolean;
  readonly rejected?: boolean;
  readonly category?: readonly string[];
  readonly remind?: string;
}

/** `status [RETURNS]`. */
export function addStatus(root: Command, context: ProgramContext): void {
  const { language, surroundings, finish } = context;
  const say = (key: keyof typeof statusWords): string => statusWords[key][language];
  const command = root
    .command('status')
    .description(words.status[language])
    .usage(words.returnsUsage[language])
    .argument('[RETURNS]', words.returnsArgument[language])
    .option('--missing', say('missing'))
    .option('--late', say('late'))
    .option('--rejected', say('rejected'))
    .option('--category <NAME>', say('category'), (name: string, all: readonly string[] | undefined) => [
      ...(all ?? []),
      name,
    ])
    .option('--remind <FILE>', say('remind'))
    .addHelpText(
      'after',
      example(language, 'shuangyong status ./returns --as-of 2020-02-06 --missing --remind 催报名单.xlsx'),
    );
  addCommonOptions(command, language, 'outputReport').action(async (given: string | undefined, own: StatusOptions) => {
    const options = withLeadingOptions(root, own);
    const returns = given ?? null;
    const { category: categories = [], remind = null } = own;
    const choice = { states: choosableStates.filter((state) => own[state] === true), categories };
    const request = { returns, choice, remind, merge: mergeLine(returns, options), cwd: surroundings.host.cwd };
    const { statusJob } = await import('./commands/status.ts');
    const { runJob } = await import('./run-job.ts');
    finish(await runJob(statusJob(request), { options, surroundings, language }));
  });
}

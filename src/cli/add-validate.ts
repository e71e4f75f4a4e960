import { Option, type Command } from 'commander';
import { commandLine } from './command-line.ts';
import { addCommonOptions, withLeadingOptions } from './common-options.ts';
import type { Validation } from './commands/validate.ts';
import type { ExitCode } from './exit-code.ts';
import { mergeLine } from './merge-line.ts';
import { example, type ProgramContext } from './program-context.ts';
import type { Call } from './run-job.ts';
import { codeSuggestions, suggestingList } from './suggestions.ts';
import { validateRequest, type ValidateOptions } from './validate-options.ts';
import { validateWords } from './validate-words.ts';

/** `validate [PATHS…]`. */
export function addValidate(root: Command, context: ProgramContext): void {
  const { language, argv, surroundings, finish } = context;
  const say = (key: keyof typeof validateWords): string => validateWords[key][language];
  const command = root
    .command('validate')
    .description(say('command'))
    .usage(say('usage'))
    .argument('[PATHS...]', say('paths'))
    .option('--stdin-name <NAME>', say('stdinName'))
    .option('--rule <ID>', say('rule'), gathered)
    .addOption(suggestingList(new Option('--code <CODE>', say('code')).argParser(gathered), codeSuggestions))
    .option('--max-findings <N>', say('maxFindings'))
    .option('--statistics', say('statistics'))
    .option('--watch', say('watch'))
    .option('--poll', say('poll'))
    .option('--expect', say('expect'))
    .option('--update', say('update'))
    .option('--explain-layout', say('explainLayout'))
    .addHelpText('after', example(language, 'shuangyong validate ./returns/城东街道.xlsx'));
  addCommonOptions(command, language, 'outputReport').action(async (typedPaths: string[], own: ValidateOptions) => {
    const options: ValidateOptions = { ...own, ...withLeadingOptions(root, own) };
    const again = commandLine(argv.filter((word) => word !== '--watch' && word !== '--poll'));
    const commands = { again, merge: mergeLine(null, options) };
    const request = validateRequest(typedPaths, options);
    const validation = { host: surroundings.host, typedPaths, request, ...commands };
    const call = { options, surroundings, language };
    finish(await (options.watch === true ? watch(validation, options, call) : check(validation, options, call)));
  });
}

const gathered = (word: string, all: readonly string[] | undefined): readonly string[] => [...(all ?? []), word];

async function check(validation: Validation, options: ValidateOptions, call: Call): Promise<ExitCode> {
  const { namedValidation, validateJob } = await import('./commands/validate.ts');
  const named = await namedValidation(validation);
  if (options.explainLayout === true) {
    const { explainLayout } = await import('./commands/explain-layout.ts');
    return explainLayout(named, call);
  }
  if (options.expect === true) {
    const { holdAgainstExpected } = await import('./commands/expect.ts');
    return holdAgainstExpected(named, call, options.update === true);
  }
  const { runJob } = await import('./run-job.ts');
  return runJob(validateJob(named), call);
}

async function watch(validation: Validation, options: ValidateOptions, call: Call): Promise<never> {
  const { watchReturns } = await import('./watch/watch-returns.ts');
  return watchReturns(validation, call, {
    isPolling: options.poll === true,
    check: (again) => check(validation, options, again),
  });
}

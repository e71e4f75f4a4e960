import { Argument, Option, type Command } from 'commander';
import { completionWords } from './completion-words.ts';
import { shells, type Shell } from './completion/shell.ts';
import { ExitCode } from './exit-code.ts';
import { example, type ProgramContext } from './program-context.ts';
import { words } from './words.ts';

/** `completion SHELL`. */
export function addCompletion(root: Command, { language, surroundings, finish }: ProgramContext): void {
  root
    .command('completion')
    .description(completionWords.completion[language])
    .usage(completionWords.usage[language])
    .addArgument(new Argument('<SHELL>', completionWords.shell[language]).choices(shells))
    .addOption(new Option('--lang <LANG>', words.lang[language]).choices(['zh', 'en']))
    .addHelpText('after', example(language, 'shuangyong completion bash >> ~/.bash_completion'))
    .action(async (shell: Shell) => {
      const { commandSpec } = await import('./completion/command-spec.ts');
      const { scripts } = await import('./completion/shells.ts');
      surroundings.stdout.write(scripts[shell](await commandSpec(root)));
      finish(ExitCode.done);
    });
}

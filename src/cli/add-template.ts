import type { Command } from 'commander';
import { addBasicOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { example, type ProgramContext } from './program-context.ts';
import { words } from './words.ts';

interface TemplateOptions extends CommonOptions {
  readonly blank?: boolean;
}

/** `template [--blank]`. */
export function addTemplate(root: Command, context: ProgramContext): void {
  const { language, surroundings, finish } = context;
  const command = root
    .command('template')
    .description(words.template[language])
    .usage(words.templateUsage[language])
    .option('--blank', words.blankOption[language])
    .option('-o, --output <PATH>', words.outputForms[language])
    .addHelpText('after', example(language, 'shuangyong template -o 表样'));
  addBasicOptions(command, language).action(async (own: TemplateOptions) => {
    const options = withLeadingOptions(root, own);
    const { template } = await import('./commands/template.ts');
    const request = { isBlank: own.blank === true, output: options.output ?? null };
    finish(await template(request, { options, surroundings, language }));
  });
}

import type { Command } from 'commander';
import { addPlainOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { plainFormat } from './plain-format.ts';
import { example, type ProgramContext } from './program-context.ts';
import { tableWords } from './table-words.ts';

/** `table check FILE` and `table infer ATTACHMENT`. */
export function addTable(root: Command, context: ProgramContext): void {
  const { language } = context;
  const table = root
    .command('table')
    .description(tableWords.table[language])
    .usage(tableWords.tableUsage[language])
    .helpCommand(false)
    .addHelpText('after', example(language, 'shuangyong table infer 附件.xlsx -o table.schema.json'));
  addCheck(table, root, context);
  addInfer(table, root, context);
}

function addCheck(table: Command, root: Command, context: ProgramContext): void {
  const { language, surroundings, finish } = context;
  const command = table
    .command('check')
    .description(tableWords.check[language])
    .usage(tableWords.checkUsage[language])
    .argument('<FILE>', tableWords.tableFile[language])
    .addOption(plainFormat(tableWords.checkFormat[language]))
    .addHelpText('after', example(language, 'shuangyong table check table.schema.json'));
  addPlainOptions(command, language).action(async (file: string, own: CommonOptions) => {
    const options = withLeadingOptions(root, own);
    const { tableCheck } = await import('./commands/table-check.ts');
    finish(await tableCheck(file, { options, surroundings, language }));
  });
}

interface InferOptions extends CommonOptions {
  readonly sheet?: string;
}

function addInfer(table: Command, root: Command, context: ProgramContext): void {
  const { language, surroundings, finish } = context;
  const command = table
    .command('infer')
    .description(tableWords.infer[language])
    .usage(tableWords.inferUsage[language])
    .argument('<ATTACHMENT>', tableWords.attachment[language])
    .option('--sheet <NAME>', tableWords.sheetOption[language])
    .option('-o, --output <FILE>', tableWords.outputTable[language])
    .addHelpText('after', example(language, 'shuangyong table infer 附件.xlsx -o table.schema.json'));
  addPlainOptions(command, language).action(async (file: string, own: InferOptions) => {
    const options = withLeadingOptions(root, own);
    const { tableInfer } = await import('./commands/table-infer.ts');
    finish(await tableInfer({ file, sheet: own.sheet ?? null }, { options, surroundings, language }));
  });
}

import { Option, type Command } from 'commander';
import { addBasicOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { example, type ProgramContext } from './program-context.ts';
import { codeSuggestions, suggesting } from './suggestions.ts';
import { words } from './words.ts';

interface AcceptOptions extends CommonOptions {
  readonly reason: string;
  readonly by?: string;
  readonly rule?: string;
  readonly code?: string;
  readonly column?: string;
  readonly cell?: string;
  readonly all?: boolean;
}

/** `accept UNIT [FINDING] [RETURNS]`. */
export function addAccept(root: Command, context: ProgramContext): void {
  const { language, surroundings, finish } = context;
  const say = (key: keyof typeof words): string => words[key][language];
  const command = root
    .command('accept')
    .description(say('accept'))
    .usage(say('acceptUsage'))
    .argument('<UNIT>', say('unitArgument'))
    .argument('[FINDING]', say('findingArgument'))
    .argument('[RETURNS]', say('returnsArgument'))
    .requiredOption('--reason <TEXT>', say('reason'))
    .option('--by <NAME>', say('by'))
    .option('--rule <ID>', say('ruleOption'))
    .addOption(suggesting(new Option('--code <CODE>', say('codeOption')), codeSuggestions))
    .option('--column <COLUMN>', say('columnOption'))
    .option('--cell <CELL>', say('cellOption'))
    .option('--all', say('allOption'))
    .addHelpText(
      'after',
      example(language, 'shuangyong accept 城东街道 R07 --reason "元宵灯会按景区闸机计数" --by 张三'),
    );
  addBasicOptions(command, language).action(async () => {
    const [unit = '', about, returns] = command.args;
    const own = command.opts<AcceptOptions>();
    const { reason, by = null, rule = null, code = null, column = null, cell = null, all = false } = own;
    const { accept } = await import('./commands/accept.ts');
    const request = { unit, about: about ?? null, reason, by, rule, code, column, cell, all };
    const call = { options: withLeadingOptions(root, own), surroundings, language };
    finish(await accept(request, returns ?? null, call));
  });
}

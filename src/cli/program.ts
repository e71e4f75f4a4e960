import { Command } from 'commander';
import type { Language } from '../findings/entry.ts';
import { addAccept } from './add-accept.ts';
import { addCompletion } from './add-completion.ts';
import { addDiff } from './add-diff.ts';
import { addExplain } from './add-explain.ts';
import { addInit } from './add-init.ts';
import { addReceive } from './add-receive.ts';
import { addStatus } from './add-status.ts';
import { addTable } from './add-table.ts';
import { addTemplate } from './add-template.ts';
import { addTrace } from './add-trace.ts';
import { addValidate } from './add-validate.ts';
import { addFeedback } from './add-feedback.ts';
import { commandLine } from './command-line.ts';
import { addCommonOptions, withLeadingOptions, type CommonOptions } from './common-options.ts';
import { example, type ProgramContext } from './program-context.ts';
import type { Job } from './run-job.ts';
import { addVerify } from './add-verify.ts';
import { tool } from './tool.ts';
import { chineseHeadings, words } from './words.ts';

/** The command line. What a command needs is loaded when it runs. */
export function program(context: ProgramContext): Command {
  const { language, surroundings } = context;
  const root = new Command('shuangyong')
    .description(words.program[language])
    .usage(words.programUsage[language])
    .version(tool().version, '-V, --version', words.version[language])
    .helpOption('-h, --help', words.help[language])
    .helpCommand('help [COMMAND]', words.helpCommand[language])
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => surroundings.stdout.columns ?? 80,
    })
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (chineseHeadings[title] ?? title) : title),
      // The words name the values that can be chosen; commander would add them in English.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .addHelpText(
      'after',
      `\n${words.exitStatus[language]}\n\n${words.example[language]}\n  shuangyong merge ./returns\n`,
    );
  addLeadingOptions(root, language);
  addMerge(root, context);
  addValidate(root, context);
  addStatus(root, context);
  addTemplate(root, context);
  addReceive(root, context);
  addFeedback(root, context);
  addAccept(root, context);
  addTrace(root, context);
  addVerify(root, context);
  addDiff(root, context);
  addExplain(root, context);
  addTable(root, context);
  addInit(root, context);
  addCompletion(root, context);
  return root;
}

/** The commands' options may stand before the command as well; the help shows them where they belong, with the command. */
function addLeadingOptions(root: Command, language: Language): void {
  const own = new Set(root.options);
  addCommonOptions(root.enablePositionalOptions(), language, 'outputReport');
  for (const option of root.options) if (!own.has(option) && option.long !== '--lang') option.hideHelp();
}

function addMerge(root: Command, context: ProgramContext): void {
  const { language, argv } = context;
  const command = root
    .command('merge')
    .description(words.merge[language])
    .usage(words.returnsUsage[language])
    .argument('[RETURNS]', words.returnsArgument[language])
    .option('--archive <FILE>', words.archive[language])
    .addHelpText('after', example(language, 'shuangyong merge ./returns -o 汇总.xlsx --report json=report.json'));
  addCommonOptions(command, language, 'outputWorkbook').action(
    async (returns: string | undefined, own: CommonOptions) => {
      const options = withLeadingOptions(root, own);
      const { mergeJob } = await import('./commands/merge.ts');
      await run(
        mergeJob({ returns: returns ?? null, archive: options.archive ?? null, again: commandLine(argv) }),
        options,
        context,
      );
    },
  );
}

async function run(
  job: Job,
  options: CommonOptions,
  { surroundings, language, finish }: ProgramContext,
): Promise<void> {
  const { runJob } = await import('./run-job.ts');
  finish(await runJob(job, { options, surroundings, language }));
}

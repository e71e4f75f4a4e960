import { Option, type Command } from 'commander';
import type { Language } from '../findings/entry.ts';
import { nightlyWords } from './nightly-words.ts';
import { suggesting, suggestingList } from './suggestions.ts';
import { words } from './words.ts';

/** What commander makes of the common options. */
export interface CommonOptions {
  readonly campaign?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly report?: readonly string[];
  readonly output?: string;
  readonly failOn?: string;
  readonly lang?: Language;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly jobs?: string;
  readonly html?: string;
  readonly includeRejected?: boolean;
  readonly record?: boolean;
  /** `merge` alone. */
  readonly archive?: string;
  readonly log?: string;
  readonly wait?: string | true;
  readonly debug?: boolean;
}

// What follows is loaded when a shell completes a command line, and when a run needs it.
const formats = async (): Promise<readonly string[]> => Object.keys((await import('../report/reporters.ts')).reporters);
const failures = async (): Promise<readonly string[]> => [
  ...(await import('../findings/fail-on.ts')).failOnNames,
  'none',
];

/** Adds the options that every command has. `output`: what `-o` means for this one. */
export function addCommonOptions(
  command: Command,
  language: Language,
  output: 'outputWorkbook' | 'outputReport' | 'outputFolder',
): Command {
  const say = (key: keyof typeof words): string => words[key][language];
  return command
    .option('-c, --campaign <FILE>', say('campaign'))
    .option(`-o, --output <${output === 'outputFolder' ? 'DIR' : 'FILE'}>`, say(output))
    .addOption(suggesting(new Option('--format <FORMAT>', say('format')), formats))
    .option('--report <FORMAT=FILE>', say('report'), (word: string, all: readonly string[] | undefined) => [
      ...(all ?? []),
      word,
    ])
    .addOption(suggestingList(new Option('--fail-on <LIST>', say('failOn')), failures))
    .option('--as-of <TIME>', say('asOf'))
    .option('--record', say('record'))
    .option('--include-rejected', say('includeRejected'))
    .addOption(new Option('--lang <LANG>', say('lang')).choices(['zh', 'en']))
    .option('-q, --quiet', say('quiet'))
    .option('--no-color', say('noColor'))
    .option('--log <FILE>', nightlyWords.log[language])
    .option('--wait [SECONDS]', nightlyWords.wait[language])
    .option('--jobs <N>', say('jobs'))
    .option('--html <FILE>', say('html'))
    .option('--debug', say('debug'));
}

/** Adds the options of a command that makes no report. */
export function addBasicOptions(command: Command, language: Language): Command {
  return addPlainOptions(
    command.option('-c, --campaign <FILE>', words.campaign[language]).option('--as-of <TIME>', words.asOf[language]),
    language,
  );
}

/** Adds the options of a command that needs no campaign. */
export function addPlainOptions(command: Command, language: Language): Command {
  const say = (key: keyof typeof words): string => words[key][language];
  return command
    .addOption(new Option('--lang <LANG>', say('lang')).choices(['zh', 'en']))
    .option('-q, --quiet', say('quiet'))
    .option('--no-color', say('noColor'))
    .option('--debug', say('debug'));
}

/** The options of a command together with those that were typed before it: `shuangyong --lang zh merge`. */
export function withLeadingOptions(root: Command, own: CommonOptions): CommonOptions {
  const leading = root.opts<CommonOptions>();
  const report = [...(leading.report ?? []), ...(own.report ?? [])];
  return { ...leading, ...own, color: leading.color && own.color, ...(report.length === 0 ? {} : { report }) };
}

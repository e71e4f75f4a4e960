import type { CommanderError } from 'commander';
import { nearNames } from '../domain/near-names.ts';
import type { Words } from '../findings/entry.ts';

/** commander's complaints in Chinese, by its code; what stands between `'…'` in them follows. */
export const complaints: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项：',
  'commander.unknownCommand': '没有这个命令：',
  'commander.optionMissingArgument': '选项缺少参数：',
  'commander.missingMandatoryOptionValue': '缺少选项：',
  'commander.missingArgument': '缺少参数：',
  'commander.excessArguments': '命令的参数太多：',
  'commander.invalidArgument': '参数不对：',
  'commander.conflictingOption': '选项不能同用：',
};

/** What was typed, without the program's name, and the commands that there are. */
export interface TypedLine {
  readonly argv: readonly string[];
  readonly commands: readonly string[];
}

/** A mistake on the command line, as it is told. */
export function mistakeWords({ code, message }: CommanderError, { argv, commands }: TypedLine): Words {
  if (code === 'commander.help') return unknownTopic(argv, commands);
  const plain = message.replace(/^error: /, '');
  const complaint = complaints[code];
  const told = { zh: complaint === undefined ? plain : complaint + culprits(plain), en: plain };
  const advice = code === 'commander.excessArguments' ? excessAdvice(argv) : null;
  return advice === null ? told : { zh: `${told.zh}（${advice.zh}）`, en: `${told.en} ${advice.en}` };
}

/** Word processors and input methods make another sign of `--`, and a blank cuts a word in two. */
function excessAdvice(argv: readonly string[]): Words {
  const dashed = argv.find((word) => /^\p{Dash}/u.test(word) && !word.startsWith('-'));
  if (dashed === undefined) {
    return {
      zh: '文件名、日期时间等里面有空格的，要整个加双引号',
      en: 'Put double quotes round whatever has a space in it.',
    };
  }
  const meant = dashed.replace(/^\p{Dash}+/u, '--');
  return {
    zh: `“${dashed}”开头不是半角的减号，应为 ${meant}`,
    en: `“${dashed}” does not begin with hyphens: type ${meant}`,
  };
}

/** What stands between `'…'`, and what could have been meant. */
function culprits(en: string): string {
  const culprit = [...en.matchAll(/'([^']*)'/g)].map(([, each]) => each).join('、');
  const [, nearest] = /Did you mean (?:one of )?(.*)\?/.exec(en) ?? [];
  const [, choices] = /Allowed choices are (.*)\.$/.exec(en) ?? [];
  return (
    culprit +
    (nearest === undefined ? '' : `（是不是 ${nearest}？）`) +
    (choices === undefined ? '' : `（可用：${choices}）`)
  );
}

/** `help merg`, or options without a command: commander would show its whole help and not say why. */
function unknownTopic(argv: readonly string[], commands: readonly string[]): Words {
  const topic = argv[argv.indexOf('help') + 1];
  if (topic === undefined || !argv.includes('help')) return noCommand;
  const [near] = nearNames(topic, commands);
  return {
    zh: `没有这个命令：${topic}${near === undefined ? '' : `（是不是 ${near}？）`}`,
    en: `unknown command '${topic}'${near === undefined ? '' : `\n(Did you mean ${near}?)`}`,
  };
}

const noCommand: Words = {
  zh: '缺少命令，例如 shuangyong merge ./returns；全部命令见 shuangyong --help',
  en: 'a command is missing, such as shuangyong merge ./returns; shuangyong --help names them all',
};

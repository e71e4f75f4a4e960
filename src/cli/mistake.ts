import type { CommanderError } from 'commander';
import type { Words } from '../findings/entry.ts';

/** commander's complaints, with `'…'` in them kept, in both languages. */
const complaints: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项：',
  'commander.unknownCommand': '没有这个命令：',
  'commander.optionMissingArgument': '选项缺少参数：',
  'commander.missingArgument': '缺少参数：',
  'commander.excessArguments': '参数太多',
  'commander.invalidArgument': '参数不对：',
};

/** A mistake on the command line, as it is told. */
export function mistakeWords({ code, message }: CommanderError, argv: readonly string[]): Words {
  if (code === 'commander.help') return unknownTopic(argv);
  const en = message.replace(/^error: /, '');
  const [, culprit = ''] = /'([^']*)'/.exec(en) ?? [];
  const [, nearest = ''] = /Did you mean (?:one of )?(.*)\?/.exec(en) ?? [];
  const complaint = complaints[code];
  if (complaint === undefined) return { zh: en, en };
  const [, choices = ''] = /Allowed choices are (.*)\.$/.exec(en) ?? [];
  const further = (nearest === '' ? '' : `（是不是 ${nearest}？）`) + (choices === '' ? '' : `（可用：${choices}）`);
  return { zh: complaint + culprit + further, en };
}

/** `help merg`: commander would show its whole help and not say why. */
function unknownTopic(argv: readonly string[]): Words {
  const topic = argv[argv.indexOf('help') + 1] ?? '';
  return { zh: `没有这个命令：${topic}`, en: `unknown command '${topic}'` };
}

import type { AnswerForm, Feedback } from '../domain/feedback.ts';
import type { Language, Words } from '../findings/entry.ts';
import { painter } from './pretty/paint.ts';
import { printable } from './pretty/printable.ts';
import { textTable } from './pretty/text-table.ts';

/** How to say what was written. */
export interface FeedbackLook {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The run's folder, as people call it. */
  readonly folder: string;
}

const forms: Readonly<Record<AnswerForm, Words>> = {
  own: { zh: '标注原件', en: 'own file' },
  grid: { zh: '按读取内容', en: 'as read' },
  none: { zh: '只有通知', en: 'notice alone' },
};

const titles: readonly Words[] = [
  { zh: '单位', en: 'unit' },
  { zh: '报表', en: 'return' },
  { zh: '错误', en: 'errors' },
  { zh: '警告', en: 'warnings' },
  { zh: '标注', en: 'answered in' },
  { zh: '联系人', en: 'contact' },
  { zh: '电话', en: 'phone' },
];
const [unitWidth, fileWidth] = [8, 12];

/** Whom a run answers, with what, and whom to call about it. */
export function feedbackText({ answers, strays }: Feedback, look: FeedbackLook): string {
  const { language, color, width, folder } = look;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const columns = titles.map((words, at) => ({
    title: words[language],
    ...(at === 2 || at === 3 ? { align: 'right' as const } : {}),
    ...(at < 2 ? { narrowest: [unitWidth, fileWidth][at] ?? unitWidth } : {}),
  }));
  const rows = answers.map(({ unit, file, errors, warnings, form }) =>
    [
      unit.name,
      file,
      String(errors),
      String(warnings),
      forms[form][language],
      unit.contact ?? '',
      unit.phone ?? '',
    ].map((text) => ({ text })),
  );
  const head =
    answers.length === 0
      ? [say('没有要退回更正或核实的报表，没有写出文件。', 'No return has anything to mend; nothing was written.')]
      : [
          say(`退回更正和核实：${answers.length} 个单位`, `Answered: ${answers.length} units`),
          ...textTable(columns, rows, { width, indent: '  ', paint: painter(color) }),
          say(
            `已写入：${printable(folder)}（先看其中的 清单.csv）`,
            `Written: ${printable(folder)} (see 清单.csv in it first)`,
          ),
        ];
  return [...head, ...strayLines(strays, say)].map((line) => `${line}\n`).join('');
}

function strayLines(strays: readonly string[], say: (zh: string, en: string) => string): readonly string[] {
  if (strays.length === 0) return [];
  const head = say(
    `另有 ${strays.length} 个文件不知是哪个单位的，没有写退回件；请先在收文登记中写明，几个单位合在一份里的请拆开：`,
    `${strays.length} more files belong to no unit, and nobody was answered; name their units in the receipts, and split files of several:`,
  );
  return [head, ...strays.map((path) => `  ${printable(path)}`)];
}

import type { TableRemark } from '../../app/check-table.ts';
import type { Language, Words } from '../../findings/entry.ts';
import { printable } from '../../report/pretty/printable.ts';
import { ExitCode } from '../exit-code.ts';
import type { Call } from '../run-job.ts';
import { textOrJson } from '../text-or-json.ts';

/** `table check FILE`: every mistake with its place. A wrong table is a mistake of the campaign, and the status 2. */
export async function tableCheck(file: string, { options, surroundings, language }: Call): Promise<ExitCode> {
  const format = textOrJson(options);
  const { checkTableFile } = await import('../../app/check-table.ts');
  const remarks = checkTableFile(surroundings.host, file);
  const told = format === 'json' ? json(file, remarks, language) : pretty(file, remarks, language);
  surroundings.stdout.write(told);
  return countOf(remarks, 'error') > 0 ? ExitCode.failed : ExitCode.done;
}

const countOf = (remarks: readonly TableRemark[], severity: TableRemark['severity']): number =>
  remarks.filter((each) => each.severity === severity).length;

const severities: Readonly<Record<TableRemark['severity'], Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
};

/** `table.schema.json:12:17: 错误: x-rules[0].assert: …`, with the expression and a caret below where one is meant. */
function pretty(file: string, remarks: readonly TableRemark[], language: Language): string {
  const lines = remarks.map(({ severity, line, column, key, words }) => {
    const [first = '', ...below] = words[language].split('\n');
    const head = [`${file}:${line}:${column}`, severities[severity][language], ...(key === null ? [] : [key]), first];
    return [printable(head.join(': ')), ...below].map((each) => `${each}\n`).join('');
  });
  return `${lines.join('')}${lines.length === 0 ? '' : '\n'}${summary(file, remarks)[language]}\n`;
}

function summary(file: string, remarks: readonly TableRemark[]): Words {
  const [errors, warnings] = [countOf(remarks, 'error'), countOf(remarks, 'warning')];
  const name = printable(file);
  if (errors > 0) return { zh: `${errors} 处错误，${warnings} 处提醒`, en: `errors: ${errors}, warnings: ${warnings}` };
  if (warnings > 0)
    return { zh: `${name}：没有错误，${warnings} 处提醒`, en: `${name}: no errors, warnings: ${warnings}` };
  return { zh: `${name}：没有错误`, en: `${name}: no errors` };
}

function json(file: string, remarks: readonly TableRemark[], language: Language): string {
  const report = {
    file,
    errors: countOf(remarks, 'error'),
    warnings: countOf(remarks, 'warning'),
    mistakes: remarks.map(({ severity, line, column, key, words }) => ({
      severity,
      line,
      column,
      key,
      message: words[language],
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

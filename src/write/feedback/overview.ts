import type { AnswerForm, UnitAnswer } from '../../domain/feedback.ts';
import { csvLine } from '../../domain/csv-line.ts';

const header = [
  '单位编码',
  '单位名称',
  '报表文件',
  '错误',
  '警告',
  '通知',
  '标注文件',
  '标注方式',
  '联系人',
  '联系电话',
];

const forms: Readonly<Record<AnswerForm, string>> = { own: '原件', grid: '按读取内容', none: '无（只有通知）' };

/** 清单: a line per unit, for the clerk. CSV that Excel opens as it is. */
export function overviewText(answers: readonly UnitAnswer[]): string {
  const lines = answers.map(({ unit, file, errors, warnings, form, written: [notice = '', attachment = ''] }) => [
    unit.code,
    unit.name,
    file,
    String(errors),
    String(warnings),
    notice,
    attachment,
    forms[form],
    unit.contact ?? '',
    unit.phone ?? '',
  ]);
  return `\uFEFF${[header, ...lines].map((fields) => `${csvLine(fields, ',')}\r\n`).join('')}`;
}

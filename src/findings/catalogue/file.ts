import type { CatalogueEntry } from '../entry.ts';

export const fileEntries = {
  'file/unreadable': {
    severity: 'error',
    message: { zh: '文件无法读取：{reason}', en: 'This file cannot be read: {reason}' },
    hint: { zh: '{remedy}。', en: '{remedy}.' },
  },
  'file/encrypted': {
    severity: 'error',
    message: { zh: '文件设有打开密码，无法读取', en: 'This file is protected by a password and cannot be read' },
    hint: { zh: '请单位取消打开密码后重报。', en: 'Ask the unit to send it without a password.' },
  },
  'file/too-large': {
    severity: 'error',
    message: {
      zh: '文件超过限额：{what}超过 {limit}（选项 limits.{option}）',
      en: 'This file exceeds a limit: {what} over {limit} (option limits.{option})',
    },
    hint: {
      zh: '请检查文件是否夹带了无关内容；确属正常的，可在 shuangyong.json 的 limits.{option} 中调高限额。',
      en: 'See whether it carries what does not belong to the return; if it is genuine, raise limits.{option} in shuangyong.json.',
    },
  },
  'file/unsupported': {
    severity: 'error',
    message: { zh: '不支持的文件类型：{kind}', en: 'This kind of file is not supported: {kind}' },
    hint: { zh: '请{remedy}后放回原处。', en: '{remedy} and put it back.' },
  },
  'file/empty': {
    severity: 'error',
    message: { zh: '文件是空的[：{reason}]', en: 'This file is empty[: {reason}]' },
    hint: { zh: '请单位重新报送。', en: 'Ask the unit to send it again.' },
  },
  'file/wrong-extension': {
    severity: 'info',
    message: {
      zh: '扩展名是 {extension}，内容其实是 {format}；已按内容读取',
      en: 'The name ends in {extension}, but the content is {format}; it was read as what it is',
    },
    hint: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'file/ignored': {
    severity: 'info',
    message: { zh: '未作为报表读取：{reason}', en: 'Not read as a return: {reason}' },
    hint: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'file/macros': {
    severity: 'warning',
    message: { zh: '文件带有宏；宏未运行', en: 'This file carries macros; they were not run' },
    hint: { zh: '请单位改报不带宏的 .xlsx。', en: 'Ask the unit for an .xlsx without macros.' },
  },
  'file/external-links': {
    severity: 'warning',
    message: {
      zh: '文件引用了其他工作簿；引用未打开，数字以文件内保存的为准',
      en: 'This file refers to other workbooks; none was opened, and its figures are those stored in it',
    },
    hint: {
      zh: '请核对数字，并请单位把引用粘贴为数值。',
      en: 'Check the figures, and ask the unit to paste the references as values.',
    },
  },
  'file/findings-left-out': {
    severity: 'error',
    message: {
      zh: '同类问题太多：{code} 另有 {count} 个没有列出（一份报表每类最多列 {limit} 个）',
      en: 'More findings of {code} are not listed: {count} (listed of one file, at most: {limit})',
    },
    hint: {
      zh: '请先改正已列出的，再审核一次；要多列，可在 shuangyong.json 中调高 limits.findings。',
      en: 'Mend those that are listed and check again; limits.findings in shuangyong.json lists more.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

import type { CatalogueEntry } from '../entry.ts';

export const valueEntries = {
  'value/required': {
    severity: 'error',
    message: { zh: '“{title}”必填，未填写', en: '“{title}” is required and blank' },
    hint: { zh: '请填写；没有的填 0。', en: 'Fill it in; write 0 if there is nothing to report.' },
  },
  'value/not-a-number': {
    severity: 'error',
    message: { zh: '“{title}”应填数字，填的是“{text}”', en: '“{title}” must be a number, not “{text}”' },
    hint: { zh: '请改填一个确定的数字，如 12。', en: 'Write one definite number, such as 12.' },
  },
  'value/not-an-integer': {
    severity: 'error',
    message: {
      zh: '“{title}”应填整数，填的是 {text}[（即 {judged}）]',
      en: '“{title}” must be a whole number, not {text}[ (that is {judged})]',
    },
    hint: { zh: '请改填整数。', en: 'Write a whole number.' },
  },
  'value/out-of-range': {
    severity: 'error',
    message: {
      zh: '“{title}”填 {text}[（即 {judged}）]，应{relation} {bound}',
      en: '“{title}” is {text}[ (that is {judged})]; it must be {relation} {bound}',
    },
    hint: { zh: '请核对后改正。', en: 'Check the figure and correct it.' },
  },
  'value/not-in-list': {
    severity: 'error',
    message: { zh: '“{title}”填“{text}”，应为：{list}', en: '“{title}” is “{text}”; it must be one of: {list}' },
    hint: { zh: '请从所列选项中选填。', en: 'Choose one of the listed values.' },
  },
  'value/formula-error': {
    severity: 'error',
    message: { zh: '“{title}”的公式出错：{error}', en: 'The formula in “{title}” gives an error: {error}' },
    hint: { zh: '请改正公式，或直接填数字。', en: 'Correct the formula, or write the number itself.' },
  },
  'value/formula-no-value': {
    severity: 'error',
    message: {
      zh: '“{title}”是公式，文件里没有保存计算结果',
      en: '“{title}” is a formula whose result is not stored in the file',
    },
    hint: {
      zh: '请用 WPS 或 Excel 打开、保存后重报，或直接填数字。',
      en: 'Open the file in Excel or WPS and save it, or write the number itself.',
    },
  },
  'value/date-in-number': {
    severity: 'error',
    message: {
      zh: '“{title}”应填数字，单元格里是日期 {text}',
      en: '“{title}” must be a number, but the cell holds the date {text}',
    },
    hint: {
      zh: '多半是表格软件把 3-5 一类的输入变成了日期；请改填数字，并把单元格格式设为“常规”。',
      en: 'The spreadsheet probably turned something like 3-5 into a date; write the number, and format the cell as General.',
    },
  },
  'value/invalid': {
    severity: 'error',
    message: {
      zh: '“{title}”填“{text}”[（即 {judged}）]，不符合要求：{requirement}',
      en: '“{title}” is “{text}”[ (that is {judged})], which the table does not allow; it asks for: {requirement}',
    },
    hint: { zh: '请按填表说明改正。', en: 'Correct it as the table asks.' },
  },
  'value/approximate': {
    severity: 'warning',
    message: {
      zh: '“{title}”填的是约数“{text}”，按 {read} 计',
      en: '“{title}” is an approximation, “{text}”; it was read as {read}',
    },
    hint: { zh: '请核实后填报准确数字。', en: 'Ask for the exact figure.' },
  },
  'value/normalised': {
    severity: 'info',
    message: { zh: '“{title}”填的是“{text}”，读作 {read}', en: '“{title}” is written “{text}”; it was read as {read}' },
    hint: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'value/unit-converted': {
    severity: 'info',
    message: {
      zh: '“{title}”填的是“{text}”，换算为 {read} {measure}',
      en: '“{title}” is written “{text}”; it was converted to {read} {measure}',
    },
    hint: { zh: '无需处理；下次请按表样单位填报。', en: 'Nothing needs to be done.' },
  },
} as const satisfies Record<string, CatalogueEntry>;

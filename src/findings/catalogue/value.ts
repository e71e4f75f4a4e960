import type { CatalogueEntry } from '../entry.ts';

export const valueEntries = {
  'value/required': {
    severity: 'error',
    message: { zh: '“{title}”必填，未填写', en: '“{title}” is required and blank' },
    hint: { zh: '请填写[；没有的填 {nothing}]。', en: 'Fill it in[; write {nothing} if there is nothing to report].' },
  },
  'value/not-a-number': {
    severity: 'error',
    message: {
      zh: '“{title}”应填数字，填的是“{text}”：{reason}',
      en: '“{title}” must be a number, not “{text}”: {reason}',
    },
    hint: { zh: '{mend}', en: '{mend}' },
  },
  'value/not-a-date': {
    severity: 'error',
    message: {
      zh: '“{title}”应填日期，填的是“{text}”：{reason}',
      en: '“{title}” must be a date, not “{text}”: {reason}',
    },
    hint: { zh: '{mend}', en: '{mend}' },
  },
  'value/not-an-integer': {
    severity: 'error',
    message: {
      zh: '“{title}”应填整数，填的是 {text}[（即 {judged}）]',
      en: '“{title}” must be a whole number, not {text}[ (that is {judged})]',
    },
    hint: { zh: '{hidden}请改填整数。', en: '{hidden}Write a whole number.' },
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
    message: {
      zh: '“{title}”的公式出错：{error}[（{cause}）]',
      en: 'The formula in “{title}” gives an error: {error}[ ({cause})]',
    },
    hint: { zh: '请改正公式，或直接填结果。', en: 'Correct the formula, or write its result.' },
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
      zh: '[录入的多半是 {typed}，被表格软件变成了日期；][可能是数字 {number} 设成了日期格式；]请改填一个确定的数字，并把单元格格式设为“常规”。',
      en: '[It was probably typed as {typed} and turned into a date. ][It may be the number {number} in the format of a date. ]Write one definite number, and format the cell as General.',
    },
  },
  'value/invalid': {
    severity: 'error',
    message: {
      zh: '“{title}”填“{text}”[（即 {judged}）]，不符合要求：{requirement}',
      en: '“{title}” is “{text}”[ (that is {judged})], which the table does not allow; it asks for: {requirement}',
    },
    hint: { zh: '{hidden}请按填表说明改正。', en: '{hidden}Correct it as the table asks.' },
  },
  'value/approximate': {
    severity: 'warning',
    message: {
      zh: '“{title}”填的是{what}“{text}”，按 {read} 计',
      en: '“{title}” is {what}, “{text}”; it was read as {read}',
    },
    hint: { zh: '请核实后填报准确数字。', en: 'Ask for the exact figure.' },
  },
  'value/normalised': {
    severity: 'info',
    message: {
      zh: '“{title}”填的是“{text}”[（{note}）]，读作 {read}',
      en: '“{title}” is written “{text}”[ ({note})]; it was read as {read}',
    },
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

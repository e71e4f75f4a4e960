import type { Words } from '../entry.ts';

/** Why a text is no number, date or yes, and what to write instead. */
export const valueTerms = {
  // what a figure was read as
  'less-than-unit': { zh: '不足最小单位', en: 'less than the smallest unit' },
  // what its format may hide
  'format-hides': {
    zh: '单元格里存的是 {text}，看上去位数少的，是数字格式隐去了小数。',
    en: 'The cell holds {text}; where it shows fewer digits, its format hides them. ',
  },
  'beyond-cell': {
    zh: '超过 15 位有效数字，表格软件存不下后面几位',
    en: 'more than the 15 significant digits that a spreadsheet holds',
  },
  approximation: { zh: '约数', en: 'an approximation' },
  'one-or-dash': { zh: '可能是横线的', en: 'what may be a dash' },
  // why a text is no number
  'number-too-long': { zh: '文字太长', en: 'it is too long' },
  'number-too-many-digits': {
    zh: '超过 15 位有效数字，表格软件存不下，也可能是证件号、账号',
    en: 'it has more than the 15 significant digits that a spreadsheet holds, and may be an identity or account number',
  },
  'number-marked': { zh: '带有序号、上标或分数符号', en: 'it has a circled, raised or fractional sign in it' },
  'number-spaced': { zh: '数字中间有空格，可能是几个数', en: 'with spaces in it, it may be several numbers' },
  'number-bracketed': {
    zh: '括号可能表示负数，也可能只是注明',
    en: 'brackets may make it negative, or be a mere note',
  },
  'number-sign': { zh: '正负号写法不明', en: 'its sign is not clear' },
  'number-stray-mark': { zh: '末尾多了标点', en: 'there is a stray mark at its end' },
  'number-decimal-comma': { zh: '逗号可能当了小数点', en: 'its comma may stand for the point' },
  'number-grouped-by-four': { zh: '按四位加了逗号，应按三位', en: 'it is grouped by four digits instead of three' },
  'number-badly-grouped': { zh: '千分位逗号的位置不对', en: 'its thousands separators are out of place' },
  'number-several-points': { zh: '不止一个小数点', en: 'it has more than one point' },
  'number-odd-point': { zh: '小数点写成了别的符号', en: 'another sign stands for its point' },
  'number-exponent': { zh: '写成了科学计数法', en: 'it is written as a power of ten' },
  'number-quoted': { zh: '数字加了引号', en: 'it stands in quotation marks' },
  'number-power': { zh: '科学计数法只留下了前几位', en: 'as a power of ten it has lost its last digits' },
  'number-letters': { zh: '把字母当成了数字', en: 'letters stand for digits in it' },
  'number-short-numeral': {
    zh: '末位省了单位，有两种读法',
    en: 'its last place is left out, so that it has two meanings',
  },
  'number-digit-by-digit': { zh: '逐位写的中文数字', en: 'it is spelt digit by digit' },
  'number-scaled-twice': {
    zh: '本栏单位已含“万”等，又写了一次',
    en: 'the measure of this column counts in 万 or the like already',
  },
  'number-currency-sign': {
    zh: '有货币符号，未写明元还是万元',
    en: 'its currency sign does not say whether it is in 元 or 万元',
  },
  'number-several-measures': { zh: '写了不止一个单位', en: 'it has more than one measure' },
  'number-other-measure': { zh: '单位“{unit}”与本栏不符', en: 'its measure {unit} is not this column’s' },
  'number-unasked-measure': {
    zh: '本栏没有规定单位，不知“{unit}”是否合适',
    en: 'the column asks for no measure, so that {unit} may not fit',
  },
  'number-percent': { zh: '填的是百分比', en: 'it is a percentage' },
  'number-range': { zh: '写的是范围', en: 'it is a range' },
  'number-alternatives': { zh: '写了两个数，不知取哪一个', en: 'it is two numbers' },
  'number-calculation': { zh: '写的是算式', en: 'it is a calculation' },
  'number-bound': { zh: '只写了上限或下限', en: 'it is only a bound' },
  'number-indefinite': { zh: '没有确定的数', en: 'it is no definite number' },
  'number-overflow': { zh: '列太窄，只存下了 # 号', en: 'the column was too narrow to show it' },
  'number-elsewhere': { zh: '数字写在了别处', en: 'the figure stands elsewhere' },
  'number-unknown': { zh: '还没有数', en: 'there is no figure yet' },
  'number-not-applicable': { zh: '没有数', en: 'there is no figure' },
  'number-tick': { zh: '只说有没有，没有写数', en: 'it says whether, and not how many' },
  'number-was-date': { zh: '多半是表格软件把分数、范围变成的日期', en: 'a spreadsheet probably made a date of it' },
  'number-date': { zh: '写的是日期', en: 'it is a date' },
  'number-ratio': { zh: '写的是时间或比例', en: 'it is a time or a ratio' },
  'number-formula-text': { zh: '公式被存成了文字', en: 'it is a formula that is stored as text' },
  'number-among-words': { zh: '数字以外还有别的话', en: 'there are words besides the number' },
  'number-several': { zh: '不止一个数', en: 'it has more than one number' },
  'number-words': { zh: '不是数字', en: 'it is no number' },
  // what to write
  'write-one-number': {
    zh: '请改填一个确定的数字[，可能是 {guess}]。',
    en: 'Write one definite number[, perhaps {guess}].',
  },
  'write-guess': { zh: '应填 {guess}；若不是，请填实际数字。', en: 'Write {guess}, or the actual figure.' },
  'write-digits': { zh: '应填 {guess}，不要用字母代替数字。', en: 'Write {guess}, without letters for digits.' },
  'write-one-of': { zh: '请按实际填 {first} 或 {second}。', en: 'Write {first} or {second}, as it is meant.' },
  'write-fewer-digits': {
    zh: '请核对是否填错了栏；确是统计数字的，只写前 15 位能写下的数。',
    en: 'See whether it belongs in another column; a figure must have no more than 15 digits.',
  },
  'write-exact': { zh: '请核实后填一个准确的数字。', en: 'Write the exact figure.' },
  'write-exact-of': {
    zh: '请核实后只填一个：{first} 或 {second}。',
    en: 'Find out which it is, and write {first} or {second}.',
  },
  'write-between': {
    zh: '请核实后填一个准确的数字，不要写 {first} 到 {second} 的范围。',
    en: 'Write the exact figure instead of the range from {first} to {second}.',
  },
  'write-after-date': {
    zh: '录入的多半是 {first} 或 {second}；请改填一个准确的数字，并把单元格格式设为“常规”。',
    en: 'It was probably typed as {first} or {second}; write one exact figure, and format the cell as General.',
  },
  'write-result': { zh: '请填算出的结果[ {guess}]。', en: 'Write the result[, {guess}].' },
  'write-in-measure': {
    zh: '请[按“{measure}”]填一个数字。',
    en: 'Write one number[ in {measure}].',
  },
  'write-here': { zh: '请把数字直接填在这一格。', en: 'Write the figure in this cell.' },
  'write-or-zero': { zh: '请核实后填数字；确实没有的填 0。', en: 'Write the figure, or 0 if there is none.' },
  'write-zero-or-blank': {
    zh: '没有的填 0，不归本单位填的留空。',
    en: 'Write 0 for nothing; leave blank what is not yours to fill in.',
  },
  'write-and-note': {
    zh: '这里只填 {guess}，别的话写在备注里。',
    en: 'Write only {guess} here, and the words in the remarks.',
  },
  'widen-column': { zh: '请在原表中把列调宽，重新导出。', en: 'Widen the column in the original and export it again.' },
  'retype-formula': {
    zh: '请把单元格格式设为“常规”后重新输入公式，或直接填数字。',
    en: 'Format the cell as General and type the formula again, or write the number itself.',
  },
  // why a formula failed
  'error-div0': { zh: '除数为 0', en: 'a division by 0' },
  'error-ref': { zh: '引用的单元格已不存在', en: 'a cell that it needs is gone' },
  'error-name': { zh: '函数名或名称写错', en: 'a name in it is misspelt' },
  'error-value': { zh: '参与计算的有文字', en: 'a text is calculated with' },
  'error-na': { zh: '没有查到对应的值', en: 'nothing was found for it' },
  'error-num': { zh: '数太大或无法计算', en: 'the number is too large, or cannot be calculated' },
  'error-null': { zh: '引用的区域没有交集', en: 'the ranges in it do not meet' },
  // why a text is no date
  'date-impossible': { zh: '没有这一天', en: 'there is no such day' },
  'date-weekday': { zh: '日期与星期不符', en: 'it falls on another day of the week' },
  'date-order': { zh: '分不清哪个是月、哪个是日', en: 'which is the month and which the day cannot be told' },
  'date-short-year': { zh: '年份没有写全', en: 'its year is not written out' },
  'date-no-year': { zh: '没有写年份', en: 'it has no year' },
  'date-no-day': { zh: '没有写到日', en: 'it has no day' },
  'date-several': { zh: '不止一个日期', en: 'it is more than one date' },
  'date-lunar': { zh: '写的是农历', en: 'it is of the lunar calendar' },
  'date-indefinite': { zh: '没有确定的日子', en: 'it is no definite day' },
  'date-none': { zh: '没有日期', en: 'there is none' },
  'date-words': { zh: '不是日期', en: 'it is no date' },
  // what date to write
  'write-date': {
    zh: '请按 2020-02-05 的样式填写[，可能是 {guess}]。',
    en: 'Write it like 2020-02-05[; perhaps {guess}].',
  },
  'write-date-or-blank': { zh: '没有日期的请留空。', en: 'Leave it blank if there is none.' },
} as const satisfies Record<string, Words>;

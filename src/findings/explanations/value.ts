import type { valueEntries } from '../catalogue/value.ts';
import type { CodeExplanation } from '../explanation.ts';

export const valueExplanations = {
  'value/required': {
    meaning: {
      zh: '必填栏没有填。空白不等于 0：没有填就不知道是没有，还是忘了。',
      en: 'A required figure is blank. A blank is not 0: it may be nothing, or forgotten.',
    },
    example: {
      zh: 'C4“活动场次”空白；没有开展活动的应填 0。',
      en: 'C4 (活动场次) is blank; where there was no event it should say 0.',
    },
    mend: { zh: '请单位填写；没有的填 0 或“无”。', en: 'Ask the unit to fill it in, with 0 or 无 for nothing.' },
  },
  'value/not-a-number': {
    meaning: {
      zh: '应填数字的地方填了别的内容。范围、二选一的写法也算，因为不知道该取哪个数。',
      en: 'What stands in a figure’s place is no number. Ranges and alternatives are none either, as nobody can tell which is meant.',
    },
    example: {
      zh: 'C4“活动场次”填“10-15”，应填实际的场次，如 12；F4 填“见附件”，应填附件里的数字。',
      en: 'C4 (活动场次) says 10-15 and should say the number of events, such as 12; F4 says 见附件 (see annex) and should say what is there.',
    },
    mend: { zh: '请单位改填一个确定的数字。', en: 'Ask the unit for one definite number.' },
  },
  'value/not-a-date': {
    meaning: {
      zh: '应填日期的地方填的不是一个确定的日期。没有这一天、只有月份或一段时间，都不知道该取哪一天。',
      en: 'What stands in a date’s place is no one day. There may be no such day, or only a month or a span of time.',
    },
    example: {
      zh: 'E4“走访日期”填“2020年2月30日”或“春节前”，应填实际的一天，如 2020-02-05。',
      en: 'E4 (走访日期) says 2020年2月30日 or 春节前, and should say the day, such as 2020-02-05.',
    },
    mend: { zh: '请单位改填一个确定的日期。', en: 'Ask the unit for one definite day.' },
  },
  'value/not-an-integer': {
    meaning: {
      zh: '应填整数，填了小数。场次、人次、户数一类不会有小数，多半是填错了栏或算错了。',
      en: 'A whole number is asked for, and this is none. There is no half of an event or a person: it probably stands in the wrong column.',
    },
    example: {
      zh: 'D4“参加人次”填 12.5；若本意是 1.25 万人次，应填 12500。',
      en: 'D4 (参加人次) says 12.5; if 1.25 万 was meant it should say 12500.',
    },
    mend: { zh: '请单位核对后填整数。', en: 'Ask the unit to check it and write a whole number.' },
  },
  'value/out-of-range': {
    meaning: {
      zh: '数字超出了统计表规定的范围。',
      en: 'A figure is outside the range that the table allows.',
    },
    example: {
      zh: 'C4“活动场次”填 -3，规定不小于 0；应填 3 或 0。',
      en: 'C4 (活动场次) says -3 where at least 0 is asked for; it should be 3 or 0.',
    },
    mend: {
      zh: '请单位核对后改正；规定本身过严的，修改统计表的 minimum 或 maximum。',
      en: 'Ask the unit to correct it; if the range is too narrow, change minimum or maximum in the table.',
    },
  },
  'value/not-in-list': {
    meaning: {
      zh: '填的内容不在规定的选项里。',
      en: 'A value is none of those that the table lists.',
    },
    example: {
      zh: 'B4“活动形式”填“线上”，选项只有“集中”“分散”。',
      en: 'B4 (活动形式) says 线上, and the choices are 集中 and 分散.',
    },
    mend: {
      zh: '请单位从所列选项中选填；确需新选项的，修改统计表的 enum。',
      en: 'Ask the unit to choose one of them; if another is needed, add it to enum in the table.',
    },
  },
  'value/formula-error': {
    meaning: {
      zh: '单元格的公式算出了错误值。看到的是 #DIV/0!、#REF! 一类，没有数字可用。',
      en: 'A formula gives an error. The cell shows #DIV/0!, #REF! or the like, and holds no figure.',
    },
    example: {
      zh: 'F9 的公式 =SUM(#REF!) 显示 #REF!，因为引用的行被删了。',
      en: 'F9 is =SUM(#REF!) and shows #REF!, as the rows that it added were deleted.',
    },
    mend: { zh: '请单位改正公式，或直接填数字。', en: 'Ask the unit to correct the formula, or to write the number.' },
  },
  'value/formula-no-value': {
    meaning: {
      zh: '单元格是公式，但文件里没有保存它的结果。公式从不重新计算，以填表软件保存的结果为准，所以这一格没有数字。',
      en: 'A formula’s result is not stored in the file. Formulas are never computed here: what the program stored counts, and it stored nothing.',
    },
    example: {
      zh: '由别的系统生成的“城东街道.xlsx”，C2 是 =6+6，文件里没有 12。',
      en: '城东街道.xlsx was made by some system; C2 is =6+6, and no 12 is in the file.',
    },
    mend: {
      zh: '用 WPS 或 Excel 打开，保存一次再放回；或请单位直接填数字。',
      en: 'Open it in Excel or WPS and save it once; or ask the unit to write the number.',
    },
  },
  'value/date-in-number': {
    meaning: {
      zh: '应填数字的单元格里是日期。多半是输入 3-5、1/2 之类时，表格软件自动改成了日期，原来的内容已经看不到了。',
      en: 'A cell that should hold a number holds a date. The spreadsheet probably made one of 3-5 or 1/2, and what was typed is gone.',
    },
    example: {
      zh: 'C4“活动场次”里是 2020-03-05，原来多半输入的是“3-5”；应填确定的场次，如 4。',
      en: 'C4 (活动场次) holds 2020-03-05, and 3-5 was probably typed; it should say the number of events, such as 4.',
    },
    mend: {
      zh: '请单位把单元格格式设为“常规”，改填一个确定的数字。',
      en: 'Ask the unit to format the cell as General and write one definite number.',
    },
  },
  'value/invalid': {
    meaning: {
      zh: '填的内容不符合统计表的其他要求。如字数、小数位数、日期格式等，消息里写明了是哪一条。',
      en: 'A value breaks another demand of the table. It may be its length, its decimal places or its form; the message says which.',
    },
    example: {
      zh: 'F4“慰问金（万元）”填 1.23456，规定最多 4 位小数；应填 1.2346。',
      en: 'F4 (慰问金, 万元) says 1.23456 where four places are allowed; it should say 1.2346.',
    },
    mend: { zh: '请单位按消息中的要求改正。', en: 'Ask the unit to correct it as the message asks.' },
  },
  'value/approximate': {
    meaning: {
      zh: '填的是约数。已按写出的数字读取，但要核实实际是多少。',
      en: 'A figure is an approximation. It was read as the number that is written, and the real one should be asked for.',
    },
    example: {
      zh: 'D4“参加人次”填“约200”，按 200 计；应填签到的实际人数，如 186。',
      en: 'D4 (参加人次) says 约200 and was read as 200; it should say how many there were, such as 186.',
    },
    mend: {
      zh: '请单位报准确数字；确实只能估计的，用 shuangyong accept 登记估计的依据。',
      en: 'Ask for the exact figure; where it can only be estimated, record on what ground with shuangyong accept.',
    },
  },
  'value/normalised': {
    meaning: {
      zh: '数字的写法不规范，但意思明确，已读成规范的数字。',
      en: 'A figure is written in an unusual way whose meaning is plain. It was read as that number.',
    },
    example: {
      zh: 'D4 填“１，２００人次”，读作 1200；E4 填“无”，读作 0。',
      en: 'D4 says １，２００人次 and was read as 1200; E4 says 无 and was read as 0.',
    },
    mend: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'value/unit-converted': {
    meaning: {
      zh: '数字后面写了别的计量单位，已精确换算成表样的单位。',
      en: 'Another measure stands behind a figure. It was converted exactly to that of the form.',
    },
    example: {
      zh: 'F4“慰问金（万元）”填“15000元”，换算为 1.5 万元。',
      en: 'F4 (慰问金, 万元) says 15000元 and was converted to 1.5.',
    },
    mend: {
      zh: '无需处理；下次请按表样单位填报。',
      en: 'Nothing needs to be done.',
    },
  },
} as const satisfies Record<keyof typeof valueEntries, CodeExplanation>;

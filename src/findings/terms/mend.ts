import type { Words } from '../entry.ts';

/** How a row that breaks rules might be mended, and what slip it looks like. */
export const mendTerms = {
  // one way, or several
  'mend-one': { zh: '{first}，审核关系即可成立。', en: 'The rules would hold with {first}. ' },
  'mend-some': {
    zh: '以下改法任取其一，审核关系即可成立[（另有 {more} 种未列）]：{first}；或{second}[；或{third}]。',
    en: 'The rules would hold with one of these[ (not listed: {more})]: {first}; or {second}[; or {third}]. ',
  },
  // one way
  'mend-value': { zh: '把 {cell} 的 {from} 改为 {to}[（{why}）]', en: '{to} instead of {from} in {cell}[ ({why})]' },
  'mend-blank': { zh: '在 {cell} 填 {to}[（{why}）]', en: '{to} in {cell}[ ({why})]' },
  'mend-blank-least': { zh: '在 {cell} 填不小于 {least} 的数', en: '{least} or more in {cell}' },
  'mend-blank-most': { zh: '在 {cell} 填不大于 {most} 的数', en: '{most} or less in {cell}' },
  'mend-blank-between': { zh: '在 {cell} 填 {least} 至 {most} 之间的数', en: '{least} to {most} in {cell}' },
  'mend-least': {
    zh: '把 {cell} 的 {from} 改为不小于 {least} 的数',
    en: '{least} or more instead of {from} in {cell}',
  },
  'mend-most': { zh: '把 {cell} 的 {from} 改为不大于 {most} 的数', en: '{most} or less instead of {from} in {cell}' },
  'mend-between': {
    zh: '把 {cell} 的 {from} 改为 {least} 至 {most} 之间的数',
    en: '{least} to {most} instead of {from} in {cell}',
  },
  'mend-values': { zh: '{one}，并{two}[，并{three}][（{why}）]', en: '{one} and {two}[ and {three}][ ({why})]' },
  'mend-cell': { zh: '改正 {cell}', en: 'another figure in {cell}' },
  'mend-cells': {
    zh: '同时改正 {cells} 这 {size} 格',
    en: 'other figures in all of {cells} (no fewer cells than {size})',
  },
  'mend-swap': {
    zh: '{cell} 的 {from} 与 {other} 的 {to} 对调（像是两栏填反了）',
    en: '{from} of {cell} and {to} of {other} swapped (two columns filled in the wrong way round)',
  },
  'mend-shift-left': {
    zh: '把 {cell} 至 {other} 的数向左移一格（像是错开了一栏）',
    en: 'the figures from {cell} to {other} moved one cell to the left (filled in one column too far)',
  },
  'mend-shift-right': {
    zh: '把 {cell} 至 {other} 的数向右移一格（像是错开了一栏）',
    en: 'the figures from {cell} to {other} moved one cell to the right (filled in one column too early)',
  },
  'mend-shift-up': {
    zh: '把 {cell} 至 {other} 的数向上移一格（像是错开了一行）',
    en: 'the figures from {cell} to {other} moved up by one cell (filled in one row too far)',
  },
  'mend-shift-down': {
    zh: '把 {cell} 至 {other} 的数向下移一格（像是错开了一行）',
    en: 'the figures from {cell} to {other} moved down by one cell (filled in one row too early)',
  },
  // what a broken rule asks for: a hard one a correction, any other the truth
  'remedy-correct': {
    zh: '请核对所列各项，改正后重报。',
    en: 'Check the figures named here, and send the return again.',
  },
  'remedy-explain': {
    zh: '请说明原因；填错的，改正后重报。',
    en: 'Say why it is so; where a figure is wrong, send the return again.',
  },
  'remedy-check': {
    zh: '请核实所列各项：填错的改正后重报，属实的请说明。',
    en: 'Check the figures named here: send the return again where one is wrong, and explain them where they are right.',
  },
  'remedy-none': { zh: '无需处理；填错的，改正后重报。', en: 'Nothing needs to be done, unless a figure is wrong.' },
  // what it looks like
  'total-not-updated': { zh: '合计没有重算', en: 'the total was not added up again' },
  'left-blank': { zh: '漏填', en: 'left blank' },
  'written-twice': { zh: '同一个数填了两处', en: 'the same figure was written twice' },
  'digit-wrong': { zh: '错一位数字', en: 'one digit is wrong' },
  'digits-swapped': { zh: '相邻两位数字颠倒', en: 'two digits are swapped' },
  'digit-extra': { zh: '多一位数字', en: 'one digit too many' },
  'digit-missing': { zh: '少一位数字', en: 'one digit is missing' },
  'off-by-10': { zh: '差 10 倍，多或少一个零', en: 'ten times off: a zero or the decimal point' },
  'off-by-100': { zh: '差 100 倍', en: 'a hundred times off' },
  'off-by-1000': { zh: '差 1000 倍', en: 'a thousand times off' },
  'off-by-10000': { zh: '差 10000 倍，像是元与万元混填', en: 'ten thousand times off: 元 and 万元 mixed up' },
  sign: { zh: '正负号相反', en: 'the sign is wrong' },
  'cells-swapped': { zh: '两栏填反', en: 'two cells are swapped' },
  'shifted-left': { zh: '错开一栏', en: 'moved by one cell' },
  'shifted-right': { zh: '错开一栏', en: 'moved by one cell' },
} as const satisfies Record<string, Words>;

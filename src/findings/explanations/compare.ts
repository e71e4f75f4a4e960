import type { compareEntries } from '../catalogue/compare.ts';
import type { CodeExplanation } from '../explanation.ts';

export const compareExplanations = {
  'value/magnitude': {
    meaning: {
      zh: '数字像是按另一种单位填的，例如应填万元却填了元。根据是同类单位的数字，或统计表的一条规则；数字没有改动。',
      en: 'A figure seems to be in another measure, such as 元 for 万元. Other units of its category, or a rule of the table, say so; nothing was changed.',
    },
    example: {
      zh: '“慰问金（万元）”D4 填 35000，同类单位多在 1 至 8 之间；按元计则是 3.5 万元。',
      en: '慰问金（万元） is 35000 in D4, and other units have 1 to 8; taken as 元 it is 3.5 万元.',
    },
    mend: {
      zh: '填错单位的，请改为 3.5 后重报；确实是 35000 万元的，用 shuangyong accept 登记说明。',
      en: 'Ask the unit to write 3.5 and send it again; if it really is 35000 万元, record that with shuangyong accept.',
    },
  },
  'compare/outlier': {
    meaning: {
      zh: '数字比同类单位大得多。按中位数和离差判断，同类至少要有 8 个单位填报；数字没有改动。',
      en: 'A figure is far above those of its category. Median and deviation say so, where at least eight units have one; nothing was changed.',
    },
    example: {
      zh: '“走访户数”C4 填 1200，同类单位一般在 60 至 300 之间。',
      en: '走访户数 is 1200 in C4, and the usual range in its category is 60 to 300.',
    },
    mend: {
      zh: '看是否多写了一位、漏了小数点或重复计算；属实的，登记说明。',
      en: 'See whether a digit is too many, a decimal point lost or something counted twice; explain it if it is right.',
    },
  },
  'compare/copied': {
    meaning: {
      zh: '两个单位的非零数字全部相同。记在后收到的单位名下；数字没有改动。',
      en: 'All figures other than 0 are those of another unit. The one received later is told; nothing was changed.',
    },
    example: {
      zh: '“石会镇”的 12 个数字与先报的“黑溪镇”一模一样，只改了单位名称。',
      en: 'The twelve figures of 石会镇 are those of 黑溪镇, which came first; only the name differs.',
    },
    mend: {
      zh: '请向两个单位核实；照抄的，请其重报；碰巧相同的，登记说明。',
      en: 'Ask both units; have a copied return sent again, and explain figures that happen to be the same.',
    },
  },
  'compare/change': {
    meaning: {
      zh: '与上期相比变化过大。按同类单位的变化倍数判断，同类至少要有 8 个单位两期都有数字。',
      en: 'A figure changed far more since last time than those of its category. At least eight units must have both; nothing was changed.',
    },
    example: {
      zh: '“走访户数”上期 80，本期 C4 填 900，是上期的 11.25 倍；同类单位一般为 0.8 至 1.5 倍。',
      en: '走访户数 was 80 and is 900 in C4, 11.25 times as much; others are usually 0.8 to 1.5 times what they were.',
    },
    mend: {
      zh: '对照上期报表，看是否错列、漏报或换了口径；属实的，登记说明。',
      en: 'Compare it with the previous return: a shifted column, a part left out, another definition; explain it if it is right.',
    },
  },
} as const satisfies Record<keyof typeof compareEntries, CodeExplanation>;

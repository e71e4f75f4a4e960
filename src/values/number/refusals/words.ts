import { isMeasure, scaleWord } from '../../../domain/measure.ts';
import { refused, type FigureMeasures, type Form, type NumberText, type NumberUnread } from '../reading.ts';
import type { TermKey } from '../../../findings/terms.ts';
import { typedDate } from '../typed-date.ts';
import { guessesOf, meant } from './guess.ts';

/** A form that a pattern of the whole text tells. */
interface Wording extends Pick<Form, 'name' | 'examples'> {
  readonly pattern: RegExp;
  readonly reason: TermKey;
  readonly mend: TermKey;
}

const form = ({ name, examples, pattern, reason, mend }: Wording): Form => ({
  name,
  examples,
  read: ({ key }) => (pattern.test(key) ? refused(reason, mend) : null),
});

/** Words and signs in place of a number. */
export const wordForms: readonly Form[] = [
  form({
    name: { zh: '列宽不够的 ####', en: '####, as a narrow column shows' },
    examples: [['####', '户']],
    pattern: /^#+$/u,
    reason: 'number-overflow',
    mend: 'widen-column',
  }),
  form({
    name: { zh: '见附件、同上', en: 'a figure that stands elsewhere' },
    examples: [
      ['见附件', '户'],
      ['详见附表', '户'],
      ['同上', '户'],
    ],
    pattern: /^\(?(?:详?见|参见|另见|另附|另报|另行|附[件表后页]|见表|同[上左前]|如上|〃|"|'')/u,
    reason: 'number-elsewhere',
    mend: 'write-here',
  }),
  form({
    name: { zh: '还没有数', en: 'no figure yet' },
    examples: [
      ['待定', '户'],
      ['不详', '户'],
      ['?', '户'],
    ],
    pattern: /^(?:待|不详|不明|不清楚|不知道|未知|未统计|没统计|统计中|正在统计|尚?未确定|[?]+)/u,
    reason: 'number-unknown',
    mend: 'write-or-zero',
  }),
  form({
    name: { zh: '不适用', en: 'not applicable' },
    examples: [
      ['不适用', '户'],
      ['N/A', '户'],
    ],
    pattern: /^(?:不适用|n\/?a|#n\/a|null|-{0,2}nan)$/u,
    reason: 'number-not-applicable',
    mend: 'write-zero-or-blank',
  }),
  form({
    name: { zh: '打勾、是、有', en: 'a tick or a yes' },
    examples: [
      ['√', '次'],
      ['有', '次'],
      ['已开展', '次'],
    ],
    pattern: /^(?:[√✓✔☑×✗✘☒*xy]|是|否|有|已?开展|已?完成|已报|true|false|yes|no)$/u,
    reason: 'number-tick',
    mend: 'write-or-zero',
  }),
];

const year = /^(?:19|20)\d\d(?:年|[-/.]\d{1,2}(?:[-/.]|$|月))/u;
const numeralYear = /^[〇零一二三四五六七八九]{4}年/u;
const dayAndYear = /^\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d$/u;

/** Dates and times. */
export const dateForms: readonly Form[] = [
  {
    name: { zh: '3-5 变成的 3月5日', en: '3-5 that became 3月5日' },
    examples: [
      ['3月5日', '次'],
      ['5-Mar', '次'],
    ],
    read({ key }) {
      const guesses = typedDate(key);
      return guesses === null ? null : refused('number-was-date', 'write-after-date', { guesses });
    },
  },
  {
    name: { zh: '日期', en: 'a date' },
    examples: [
      ['2020年2月5日', '次'],
      ['2020-02-05', '次'],
      ['2020.2.5', '次'],
      ['5/2/2020', '次'],
    ],
    read: ({ key }) =>
      (year.test(key) && !/^\d{4}\.\d+$/u.test(key)) || numeralYear.test(key) || dayAndYear.test(key)
        ? refused('number-date', 'write-one-number')
        : null,
  },
  {
    name: { zh: '时间或比例', en: 'a time or a ratio' },
    examples: [
      ['3:05', '次'],
      ['3：2', '次'],
    ],
    read: ({ key }) => (/^\d+(?::\d+)+$/u.test(key) ? refused('number-ratio', 'write-one-number') : null),
  },
];

/** `=SUM(B2:B6)` that nothing computed. */
export const formulaForms: readonly Form[] = [
  {
    name: { zh: '公式被存成了文字', en: 'a formula that is stored as text' },
    examples: [['=SUM(B2:B6)', '户']],
    read: ({ key }) => (/^=./u.test(key) ? refused('number-formula-text', 'retype-formula') : null),
  },
];

const figure = /[+-]?\d(?:[\d,]*\d)?(?:\.\d+)?/gu;

/** What no other form is. */
export const restForms: readonly Form[] = [
  {
    name: { zh: '一个数，连同别的话', en: 'a number among other words' },
    examples: [
      ['走访12户', '户'],
      ['12（含春节）', '户'],
    ],
    read: readAmongWords,
  },
  {
    name: { zh: '不止一个数', en: 'several numbers' },
    examples: [['乡镇3，村4', '户']],
    read: ({ key }) => (/\d\D+\d/u.test(key) ? refused('number-several', 'write-one-number') : null),
  },
  {
    name: { zh: '不是数字的文字', en: 'words without a number' },
    examples: [
      ['张三', '户'],
      ['constructor', '户'],
    ],
    read: () => refused('number-words', 'write-one-number'),
  },
];

/** The figure with the measure that stands right behind it, where one does: 5000元（大写：伍仟元整）. */
function readAmongWords({ key }: NumberText, measures: FigureMeasures): NumberUnread | null {
  const [only, ...others] = [...key.matchAll(figure)];
  if (only === undefined || others.length > 0) return null;
  const guesses = guessesOf(
    meant(only[0].replace(/^[+-]/u, '') + measureAt(key, only.index + only[0].length), measures),
  );
  return refused('number-among-words', guesses.length === 0 ? 'write-one-number' : 'write-and-note', { guesses });
}

/** Characters of the longest name of a measure. */
const longestMeasure = 6;

function measureAt(key: string, start: number): string {
  for (let length = longestMeasure; length > 0; length -= 1) {
    const behind = key.slice(start, start + length);
    if (isMeasure(behind) || scaleWord(behind) !== null) return behind;
  }
  return '';
}

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decimalText } from '../../../src/domain/decimal.ts';
import { numberForms } from '../../../src/values/number/number-forms.ts';
import { readNumber } from '../../../src/values/number/number-grammar.ts';
import { numberText } from '../../../src/values/number/number-text.ts';
import { writtenNumeral } from '../../../src/values/number/written-numeral.ts';
import { formal, fullWidth, grouped, written } from './written.ts';
import { texts } from './texts.ts';
import { anyText } from '../../any-text.ts';

const measures = [null, '户', '元', '万元', '%', '户（人）', '千克'];

const valueOf = (text: string, asked: string | null): string => {
  const reading = readNumber(text, { asked, bare: asked });
  return reading.how === 'unread' ? reading.reason : decimalText(reading.value);
};

/** The first 2,500, then every 15,013th, and those round the multiples of powers of ten. */
function* integers(): Iterable<number> {
  for (let value = 0; value <= 2500; value += 1) yield value;
  for (let value = 2501; value <= 99_999_999; value += 15_013) yield value;
  for (const power of [10_000, 100_000, 1_000_000, 10_000_000]) {
    for (let digit = 1; digit <= 9; digit += 1) {
      for (const more of [-1, 0, 1, 10, 105, 1000, 10_010]) yield digit * power + more;
    }
  }
  yield 99_999_999;
}

/** 12345678 → 1234万5678, 12340567 → 1234万零567. */
function mixed(value: number): string {
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0 || low === 0) return high === 0 ? String(low) : `${high}万`;
  return `${high}万${low < 1000 ? '零' : ''}${low}`;
}

const inWan = (value: number): string => `${value / 10_000}万`;

const ways: Readonly<Record<string, (value: number) => string>> = {
  'in Chinese numerals': written,
  'in the numerals of cheques': (value) => formal(written(value)),
  'in full width': (value) => fullWidth(String(value)),
  'with commas': (value) => grouped(String(value), ','),
  'with Chinese commas': (value) => grouped(String(value), '，'),
  'with spaces': (value) => grouped(String(value), ' '),
  'with no-break spaces': (value) => grouped(String(value), '\u00A0'),
  'with zero-width spaces': (value) => String(value).split('').join('\u200B'),
  'in 万': inWan,
  'in 万 and the rest': mixed,
  'as an amount': (value) => `￥${grouped(String(value), ',')}.00元整`,
  'as an amount in words': (value) => `人民币${formal(written(value))}元整`,
};

test.each(Object.entries(ways))('every whole number up to 99,999,999 written %s reads back as itself', (_, way) => {
  const wrong = [];
  for (const value of integers()) {
    const text = way(value);
    const read = valueOf(text, '元');
    if (read !== String(value)) wrong.push([value, text, read]);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('a numeral of up to four digits is what schools teach', () => {
  for (let value = 1; value <= 9999; value += 1)
    expect(writtenNumeral(value).replace(/^一十/u, '十')).toBe(written(value));
});

/** Everything that has a meaning somewhere in the grammar, and some that have none. */
const signs =
  '1 23 0 ５ , ， . 。 - － — − + ~ / 、 ( ) 约 余 多 万 千 百 亿 十 元 角 分 整 户 人 万元 % ‰ ¥ 人民币 无 … 零 两 五 廿 ' +
  '或 至 点 百分之 年 月 日 左右 O l S e E- # = : ① ² ½ 共 不足 几 \u202E \uD800 \u0000 \u200B';
const parts = fc.constantFrom(...signs.split(' '), ' ', '\u00A0', '\u3000');
const anyWriting = fc.oneof(
  anyText({ maxLength: 80 }),
  fc.array(parts, { maxLength: 9 }).map((each) => each.join('')),
);

describe('whatever is written', () => {
  test('never throws, and is read without a word only where it is a plain decimal', () => {
    fc.assert(
      fc.property(anyWriting, fc.constantFrom(...measures), (text, asked) => {
        const reading = readNumber(text, { asked, bare: asked });
        expect(reading.how === 'plain').toBe(/^-?\d+(?:\.\d+)?$/u.test(text.trim()) && text.trim().length <= 60);
      }),
      { numRuns: 2000 },
    );
  });

  test('what was read reads the same again, then without a word', () => {
    fc.assert(
      fc.property(anyWriting, fc.constantFrom(...measures), (text, asked) => {
        const reading = readNumber(text, { asked, bare: asked });
        if (reading.how === 'unread') return;
        const again = readNumber(decimalText(reading.value), { asked, bare: asked });
        expect(again).toEqual({ how: 'plain', value: reading.value, isMeasured: false });
      }),
      { numRuns: 2000 },
    );
  });

  test('what is proposed in place of a text is a plain decimal, or what a spreadsheet made a date of', () => {
    fc.assert(
      fc.property(anyWriting, fc.constantFrom(...measures), (text, asked) => {
        const reading = readNumber(text, { asked, bare: asked });
        if (reading.how !== 'unread' || reading.reason === 'number-was-date') return;
        for (const guess of reading.guesses) expect(guess).toMatch(/^-?\d+(\.\d+)?$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('a text of a megabyte is refused without being looked at', () => {
    for (const unit of ['1', '9,', '一', '万', '-', '…', ' 1', '(', '\uD800', '1户', '元', '#', '〇']) {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(readNumber(text, { asked: '户', bare: '户' })).toMatchObject({ reason: 'number-too-long' });
    }
  });

  test('nor does a text at the limit take long: every two parts over and over, with another at the end', () => {
    const units = [
      '1',
      '12,',
      '.',
      '一',
      '十',
      '万',
      '户',
      '元',
      '角',
      '-',
      '+',
      '(',
      '¥',
      '约',
      '1户',
      '无',
      '多',
      ' ',
    ];
    let count = 0;
    for (const a of units)
      for (const b of units)
        for (const end of ['', '!', '元', '1']) {
          const text = (a + b).repeat(60).slice(0, 59) + end;
          readNumber(text, { asked: '万元', bare: '万元' });
          count += 1;
        }
    expect(count).toBe(units.length ** 2 * 4);
  });
});

describe('the list of forms', () => {
  const examples = numberForms.flatMap((form) =>
    form.examples.map(([text, asked]) => [form.name.en, text, asked] as const),
  );

  test.each(examples)('%s: %s, %s asked, is of this form first', (name, text, asked) => {
    const typed = numberText(text.trim());
    const first = numberForms.find(({ read }) => read(typed, { asked, bare: asked }) !== null);
    expect(first?.name.en).toBe(name);
  });

  test('no two forms have the same name, and none is without an example', () => {
    expect(new Set(numberForms.map(({ name }) => name.zh)).size).toBe(numberForms.length);
    expect(numberForms.filter((form) => form.examples.length === 0)).toEqual([]);
  });

  test('every example stands among the texts whose reading is known', () => {
    const known = new Set(
      texts
        .trim()
        .split('\n')
        .map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    );
    expect(examples.map(([, text, asked]) => `${text} | ${asked ?? '-'}`).filter((key) => !known.has(key))).toEqual([]);
  });
});

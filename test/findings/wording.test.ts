import { expect, test } from '@jest/globals';
import { catalogue } from '../../src/findings/catalogue.ts';
import { finding } from '../../src/findings/finding.ts';
import { terms } from '../../src/findings/terms.ts';
import { message } from '../../src/findings/wording.ts';

test('no English words need another form for a count of 1', () => {
  const messages = Object.values(catalogue).flatMap((entry) => [entry.message.en, entry.hint.en]);
  const texts = [...messages, ...Object.values(terms).map(({ en }) => en)];
  expect(texts.filter((text) => /\{(?:count|cells|rows|columns|days|limit|places)\} [a-z]/u.test(text))).toEqual([]);
});

test('a part in brackets is said only where its fact is known, and data are never taken for holes', () => {
  const facts = { title: '慰问金', text: '{title}[x]', requirement: { term: 'a-pattern' as const }, limit: '^\\d{2}$' };
  const about = { at: null };
  expect(message(finding('value/invalid', about, { ...facts, judged: '', hidden: '' }), 'zh')).toBe(
    '“慰问金”填“{title}[x]”，不符合要求：应符合格式 ^\\d{2}$',
  );
  expect(message(finding('value/invalid', about, { ...facts, judged: '1 万元', hidden: '' }), 'zh')).toContain(
    '”（即 1 万元），',
  );
});

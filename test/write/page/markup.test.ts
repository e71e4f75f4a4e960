import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { markup } from '../../../src/write/page/markup.ts';
import { anyText } from '../../any-text.ts';

test('whatever is put between the tags or into an attribute is text', () => {
  const text = `</script><img src=x onerror="a('b')">&amp;`;
  const escaped = '&lt;/script&gt;&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;';
  expect(markup`<p title="${text}">${text}</p>`.html).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test('markup stays what it is; lists stand one under another; nothing is nothing', () => {
  const items = ['甲', '<乙>'].map((name) => markup`<li>${name}</li>`);
  expect(markup`<ul>${items}${null}${7}</ul>`.html).toBe('<ul><li>甲</li>\n<li>&lt;乙&gt;</li>7</ul>');
});

test('what a page cannot carry, or what would turn the text around it, becomes one mark', () => {
  expect(markup`${'a\u0000b\u2028c\u202Ed\uD800e\u0085f'}`.html).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf');
  expect(markup`${'一\n二\t三😀'}`.html).toBe('一\n二\t三😀');
});

test('no text opens a tag, ends an attribute or begins an entity of its own', () => {
  const texts = fc.oneof(
    anyText(),
    fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', 'a', ' ', '#', ';') }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(markup`${text}`.html.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/);
    }),
  );
});

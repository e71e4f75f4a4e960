import { decimalText } from '../../src/domain/decimal.ts';
import { terms, type TermKey } from '../../src/findings/terms.ts';
import { dateForms } from '../../src/values/date/date-forms.ts';
import { readDate } from '../../src/values/date/date-grammar.ts';
import { numberForms } from '../../src/values/number/number-forms.ts';
import { readNumber } from '../../src/values/number/number-grammar.ts';
import type { Reading } from '../../src/values/number/reading.ts';
import { truthWords } from '../../src/values/truth-words.ts';

type Row = readonly string[];

const reasonWords = (key: TermKey): string =>
  `${terms[key].zh} / ${terms[key].en}`.replaceAll('“{unit}”', '').replaceAll('{unit} ', '');

const isRead = (text: string, asked: string | null): boolean =>
  readNumber(text, { asked, bare: asked }).how !== 'unread';

function shown(reading: Reading): string {
  if (reading.how !== 'unread') return decimalText(reading.value);
  return reading.guesses.length === 0 ? '' : `${reading.guesses.join(', ')}?`;
}

const arrow = (text: string, result: string): string => (result === '' ? `\`${text}\`` : `\`${text}\` → ${result}`);

const numberExample = (text: string, asked: string | null): string =>
  arrow(text, shown(readNumber(text, { asked, bare: asked }))) + (asked === null ? '' : ` (${asked})`);

function numberReason([text, asked]: readonly [string, string | null]): string {
  const reading = readNumber(text, { asked, bare: asked });
  return reading.how === 'unread' ? reasonWords(reading.reason) : '';
}

const isReadForm = ({ examples }: (typeof numberForms)[number]): boolean =>
  examples.every(([text, asked]) => isRead(text, asked));

const titled = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} / ${en}`;

/** The tables of docs/values.md by the name of their place in it. */
export const valueTables: Readonly<Record<string, readonly Row[]>> = {
  numbers: [
    ['写法 / written', '读作 / read as'],
    ...numberForms
      .filter(isReadForm)
      .map((form) => [titled(form.name), form.examples.map((each) => numberExample(...each)).join('; ')]),
  ],
  'no-numbers': [
    ['写法 / written', '例 → 建议 / example → proposed', '原因 / reason'],
    ...numberForms
      .filter((form) => !isReadForm(form))
      .map((form) => [
        titled(form.name),
        form.examples.map((each) => numberExample(...each)).join('; '),
        [...new Set(form.examples.map(numberReason))].join('; '),
      ]),
  ],
  dates: [
    ['写法 / written', '例 / example'],
    ...dateForms.map((form) => [titled(form.name), dateExamples(form.examples)]),
  ],
  truth: [
    ['', '是 true', '否 false'],
    ['照读 / as it stands', quoted(truthWords.plain.yes), quoted(truthWords.plain.no)],
    ['读作并提示 / read and told', quoted(truthWords.yes), quoted(truthWords.no)],
  ],
};

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' ');
}

function dateExamples(examples: readonly string[]): string {
  return examples
    .map((text) => {
      const reading = readDate(text);
      return arrow(text, reading.how === 'unread' ? reasonWords(reading.reason) : reading.date);
    })
    .join('; ');
}

const place = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`, 'u');

/** The page with its tables made anew. */
export function withTables(page: string): string {
  let made = page;
  for (const [name, [head = [], ...rows]] of Object.entries(valueTables)) {
    const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
    made = made.replace(place(name), (_, open: string, close: string) => `${open}\n${lines.join('\n')}\n\n${close}`);
  }
  return made;
}

/** The rows of the page's table of that name, without the room that is left for looks. */
export function rowsIn(page: string, name: string): readonly Row[] {
  const [table = ''] = place(name).exec(page) ?? [];
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .filter((_, at) => at !== 1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

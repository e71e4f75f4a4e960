import { catalogue } from './catalogue.ts';
import type { Language, Words } from './entry.ts';
import type { Finding } from './finding.ts';
import { nestedQuotes } from './nested-quotes.ts';
import { terms, type Fact } from './terms.ts';

/** What is wrong, in the reader's language. */
export const message = (found: Finding, language: Language): string =>
  nestedQuotes(fill(catalogue[found.code].message[language], found.facts, language));

/** How to mend it, in the reader's language. */
export const hint = (found: Finding, language: Language): string =>
  found.accepted === undefined
    ? nestedQuotes(fill(catalogue[found.code].hint[language], found.facts, language))
    : settled[language];

const settled: Words = {
  zh: '已核实，无需处理；数字如有变动，须重新核实。',
  en: 'It was explained, and nothing needs to be done unless the figure changes.',
};

/** Fills `{name}` with the fact of that name; a part in square brackets is left out where one of its facts is empty. */
function fill(text: string, facts: Readonly<Record<string, Fact>>, language: Language): string {
  const optional = text.replaceAll(/\[([^\]]*)\]/g, (_, part: string) =>
    holesOf(part).every((name) => say(facts, name, language) !== '') ? part : '',
  );
  return optional.replaceAll(/\{(\w+)\}/g, (_, name: string) => say(facts, name, language));
}

const holesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function say(facts: Readonly<Record<string, Fact>>, name: string, language: Language): string {
  const fact = facts[name];
  if (fact === undefined) return '';
  if (typeof fact === 'string' || typeof fact === 'number') return String(fact);
  if ('term' in fact) return fill(terms[fact.term][language], { ...facts, ...fact.facts }, language);
  return fact.join(language === 'zh' ? '、' : ', ');
}

import { catalogue, codes, type Code } from '../findings/catalogue.ts';
import type { Language, Severity } from '../findings/entry.ts';
import { explanations } from '../findings/explanations.ts';
import { firstSentence } from '../findings/first-sentence.ts';
import type { Json } from './json-text.ts';

/** SARIF's word for a severity. */
export const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Every code as SARIF describes a rule, in the order of `codes`, with what `explain` says of it. */
export const ruleDescriptors = (language: Language): readonly Json[] =>
  codes.map((code) => {
    const { meaning, example, mend } = explanations[code];
    const parts = [meaning, example, mend].map((words) => words[language]);
    return {
      id: code,
      name: nameOf(code),
      shortDescription: { text: firstSentence(meaning[language]) },
      fullDescription: { text: meaning[language] },
      help: { text: parts.join('\n\n') },
      defaultConfiguration: { level: levels[catalogue[code].severity] },
    };
  });

/** `value/not-a-number` as viewers show a rule's name: `ValueNotANumber`. */
const nameOf = (code: Code): string => code.replaceAll(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());

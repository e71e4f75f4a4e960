import type { Language, Words } from '../../findings/entry.ts';
import type { ExpectedFinding, SampleFinding } from '../../findings/expectation.ts';
import { severityLabel } from '../../findings/labels.ts';
import { message } from '../../findings/wording.ts';
import { printable } from '../pretty/printable.ts';

/** What every report of samples says of a difference. */
export const differenceWords = {
  missing: { zh: '（应有而没有）', en: '(expected, and not found)' },
  unexpected: { zh: '（没有预期）', en: '(not expected)' },
  bare: {
    zh: '没有 {name}，未对照；可用 --expect --update 生成',
    en: '{name} is not there, so nothing was compared; --expect --update makes it',
  },
  orphan: { zh: '没有对应的样表', en: 'there is no sample return that it is for' },
} as const satisfies Record<string, Words>;

/** The code and whatever else is expected, as it was written. */
export const expectedText = ({ code, facts, ...rest }: ExpectedFinding, language: Language): string =>
  line([
    code,
    ...Object.entries(rest).map(([key, value]) => `${key}=${value ?? 'null'}`),
    ...Object.entries(facts ?? {}).map(([key, value]) => `facts.${key}=${JSON.stringify(value)}`),
    differenceWords.missing[language],
  ]);

/** A finding that nothing expects: where it is, and what it says. */
export function foundText({ found, member }: SampleFinding, language: Language): string {
  const { code, severity, at, column, rule } = found;
  const places = [member, at?.sheet, at?.cell, column, rule].filter((part) => typeof part === 'string');
  return line([
    code,
    ...places,
    severityLabel(severity, language),
    message(found, language),
    differenceWords.unexpected[language],
  ]);
}

const line = (parts: readonly string[]): string => parts.map(printable).join('  ');

/** Words with their `{facts}`. */
export const filled = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

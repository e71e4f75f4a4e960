import type { Comparison } from '../../findings/compare-expected.ts';
import type { Language, Words } from '../../findings/entry.ts';
import type { ExpectedFinding, SampleFinding } from '../../findings/expectation.ts';
import { severityLabel } from '../../findings/labels.ts';
import { message } from '../../findings/wording.ts';
import { painter, type Paint } from './paint.ts';
import { printable } from './printable.ts';

/** What came of a sample return. */
export interface SampleView {
  readonly path: string;
  /** What its file of expectations is called. */
  readonly name: string;
  /** `new` and `changed` where the file of expectations was just written; `bare` where there is none. */
  readonly state: 'held' | 'differs' | 'bare' | 'new' | 'changed';
  readonly comparison: Comparison;
}

/** How to say it. */
export interface SamplesLook {
  readonly language: Language;
  readonly color: boolean;
}

const words = {
  missing: { zh: '（应有而没有）', en: '(expected, and not found)' },
  unexpected: { zh: '（没有预期）', en: '(not expected)' },
  bare: {
    zh: '没有 {name}，未对照；可用 --expect --update 生成',
    en: '{name} is not there, so nothing was compared; --expect --update makes it',
  },
  orphan: { zh: '没有对应的样表', en: 'there is no sample return that it is for' },
  new: { zh: '已写出 {name}', en: 'wrote {name}' },
  changed: { zh: '已改写 {name}', en: 'wrote {name} anew' },
  tally: {
    zh: '样表 {samples} 份：相符 {held}　不符 {differs}　未对照 {bare}',
    en: 'sample returns: {samples}; as expected: {held}, not as expected: {differs}, not compared: {bare}',
  },
} as const satisfies Record<string, Words>;

/** What differs, sample by sample as `diff` tells it (`-` missing, `+` unexpected), and how many came out how. */
export function samplesView(samples: readonly SampleView[], orphans: readonly string[], look: SamplesLook): string {
  const paint = painter(look.color);
  const count = (...states: readonly SampleView['state'][]): number =>
    samples.filter(({ state }) => states.includes(state)).length;
  const tally = filled(words.tally[look.language], {
    samples: samples.length,
    held: count('held', 'new', 'changed'),
    differs: count('differs'),
    bare: count('bare'),
  });
  const blocks = [
    ...samples.flatMap((sample) => sampleLines(sample, look, paint)),
    ...orphans.map((path) => `${paint('strong', printable(path))}  ${paint('error', words.orphan[look.language])}`),
  ];
  return `${[...blocks, tally].join('\n')}\n`;
}

function sampleLines(
  { path, name, state, comparison }: SampleView,
  look: SamplesLook,
  paint: Paint,
): readonly string[] {
  const head = paint('strong', printable(path));
  if (state === 'held') return [];
  if (state !== 'differs') return [`${head}  ${filled(words[state][look.language], { name: printable(name) })}`];
  return [
    head,
    ...comparison.missing.map((each) => paint('error', `  - ${expectedText(each, look.language)}`)),
    ...comparison.unexpected.map((each) => paint('good', `  + ${foundText(each, look.language)}`)),
  ];
}

/** The code and whatever else is expected, as it was written. */
const expectedText = ({ code, facts, ...rest }: ExpectedFinding, language: Language): string =>
  line([
    code,
    ...Object.entries(rest).map(([key, value]) => `${key}=${value ?? 'null'}`),
    ...Object.entries(facts ?? {}).map(([key, value]) => `facts.${key}=${JSON.stringify(value)}`),
    words.missing[language],
  ]);

function foundText({ found, member }: SampleFinding, language: Language): string {
  const { code, severity, at, column, rule } = found;
  const places = [member, at?.sheet, at?.cell, column, rule].filter((part) => typeof part === 'string');
  return line([
    code,
    ...places,
    severityLabel(severity, language),
    message(found, language),
    words.unexpected[language],
  ]);
}

const line = (parts: readonly string[]): string => parts.map(printable).join('  ');

const filled = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

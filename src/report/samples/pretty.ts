import type { Words } from '../../findings/entry.ts';
import { painter, type Paint } from '../pretty/paint.ts';
import { printable } from '../pretty/printable.ts';
import type { SampleReporter, SampleResult, SamplesLook } from './sample-reporter.ts';
import { differenceWords, expectedText, foundText, filled } from './difference-text.ts';

const words = {
  new: { zh: '已写出 {name}', en: 'wrote {name}' },
  changed: { zh: '已改写 {name}', en: 'wrote {name} anew' },
  tally: {
    zh: '样表 {samples} 份：相符 {held}　不符 {differs}　未对照 {bare}',
    en: 'sample returns: {samples}; as expected: {held}, not as expected: {differs}, not compared: {bare}',
  },
} as const satisfies Record<string, Words>;

/** What differs, sample by sample as `diff` tells it (`-` missing, `+` unexpected), and how many came out how. */
export const pretty: SampleReporter = ({ samples, orphans }, look) => {
  const paint = painter(look.color);
  const count = (...states: readonly SampleResult['state'][]): number =>
    samples.filter(({ state }) => states.includes(state)).length;
  const tally = filled(words.tally[look.language], {
    samples: samples.length,
    held: count('held', 'new', 'changed'),
    differs: count('differs'),
    bare: count('bare'),
  });
  const blocks = [
    ...samples.flatMap((sample) => sampleLines(sample, look, paint)),
    ...orphans.map(
      (path) => `${paint('strong', printable(path))}  ${paint('error', differenceWords.orphan[look.language])}`,
    ),
  ];
  return `${[...blocks, tally].join('\n')}\n`;
};

function sampleLines(
  { path, name, state, comparison }: SampleResult,
  look: SamplesLook,
  paint: Paint,
): readonly string[] {
  const head = paint('strong', printable(path));
  if (state === 'held') return [];
  if (state !== 'differs')
    return [
      `${head}  ${filled((state === 'bare' ? differenceWords.bare : words[state])[look.language], { name: printable(name) })}`,
    ];
  return [
    head,
    ...comparison.missing.map((each) => paint('error', `  - ${expectedText(each, look.language)}`)),
    ...comparison.unexpected.map((each) => paint('good', `  + ${foundText(each, look.language)}`)),
  ];
}

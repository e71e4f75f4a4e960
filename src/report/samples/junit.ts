import type { Language } from '../../findings/entry.ts';
import { junitXml, type XmlCase } from '../junit-xml.ts';
import { differenceWords, expectedText, filled, foundText } from './difference-text.ts';
import type { SampleReporter, SampleResult } from './sample-reporter.ts';

/** JUnit's XML: a test is a sample, which fails where it differs from what is expected of it; so does an expectation without its sample. */
export const junit: SampleReporter = ({ samples, orphans }, { language }) => {
  const cases = [
    ...samples.map((sample) => sampleCase(sample, language)),
    ...orphans.map((path): XmlCase => {
      const message = differenceWords.orphan[language];
      return { name: path, failure: { type: 'orphan', message, text: message }, output: null, skipped: null };
    }),
  ];
  return junitXml('validate --expect', [{ name: 'validate --expect', cases }]);
};

function sampleCase({ path, name, state, comparison }: SampleResult, language: Language): XmlCase {
  const skipped = state === 'bare' ? filled(differenceWords.bare[language], { name }) : null;
  const lines = [
    ...comparison.missing.map((each) => `- ${expectedText(each, language)}`),
    ...comparison.unexpected.map((each) => `+ ${foundText(each, language)}`),
  ];
  const failure = { type: 'differs', message: lines[0] ?? '', text: lines.join('\n') };
  return { name: path, failure: state === 'differs' ? failure : null, output: null, skipped };
}

import { workflowCommand } from '../workflow-command.ts';
import { differenceWords, expectedText, foundText } from './difference-text.ts';
import type { SampleReporter } from './sample-reporter.ts';

/** Workflow commands of GitHub Actions, which show each difference beside its sample. */
export const github: SampleReporter = ({ samples, orphans }, { language, locate }) => {
  const error = (path: string, said: string): string =>
    `${workflowCommand('error', { file: locate(path).path, title: path }, said)}\n`;
  const differing = samples.filter(({ state }) => state === 'differs');
  return [
    ...differing.flatMap(({ path, comparison: { missing, unexpected } }) => [
      ...missing.map((each) => error(path, `- ${expectedText(each, language)}`)),
      ...unexpected.map((each) => error(path, `+ ${foundText(each, language)}`)),
    ]),
    ...orphans.map((path) => error(path, differenceWords.orphan[language])),
  ].join('');
};

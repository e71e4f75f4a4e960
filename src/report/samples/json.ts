import { findingOf } from '../json-finding.ts';
import type { SampleReporter } from './sample-reporter.ts';

/** For programs; its schema is `schemas/samples.schema.json`. */
export const json: SampleReporter = ({ samples, orphans }, { language }) => {
  const told = samples.map(({ path, name, state, comparison: { missing, unexpected } }) => ({
    path,
    expectations: name,
    state,
    missing,
    unexpected: unexpected.map(({ found }) => findingOf(found, language)),
  }));
  return `${JSON.stringify({ samples: told, orphans }, null, 2)}\n`;
};

import { UsageError } from '../findings/usage-error.ts';
import type { CommonOptions } from './common-options.ts';
import { summaryWords } from './summary-words.ts';

/** `--format` of a command that has a text for people and one for programs alone. */
export function textOrJson({ format = 'pretty' }: CommonOptions): 'pretty' | 'json' {
  if (format !== 'pretty' && format !== 'json') throw new UsageError(summaryWords.twoFormats);
  return format;
}

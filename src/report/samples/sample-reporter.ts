import type { Comparison } from '../../findings/compare-expected.ts';
import type { Language } from '../../findings/entry.ts';
import type { Locate } from '../file-place.ts';

/** What came of a sample return. */
export interface SampleResult {
  readonly path: string;
  /** What its file of expectations is called. */
  readonly name: string;
  /** `new` and `changed` where the file of expectations was just written; `bare` where there is none. */
  readonly state: 'held' | 'differs' | 'bare' | 'new' | 'changed';
  readonly comparison: Comparison;
}

/** All samples of a run, in order of path, and the files of expectations whose sample is not there. */
export interface SampleResults {
  readonly samples: readonly SampleResult[];
  readonly orphans: readonly string[];
}

/** How to say it. */
export interface SamplesLook {
  readonly language: Language;
  readonly color: boolean;
  /** Where a file lies, for programs that show what is said beside it. */
  readonly locate: Locate;
}

/** What came of sample returns as text that ends in a line break. */
export type SampleReporter = (results: SampleResults, look: SamplesLook) => string;

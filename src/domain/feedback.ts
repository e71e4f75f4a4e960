import type { ReportingUnit } from './reporting-unit.ts';

/** How a unit's return is answered: in the file itself, in a workbook of what was read of it, or by the notice alone. */
export type AnswerForm = 'own' | 'grid' | 'none';

/** What was made for one unit. */
export interface UnitAnswer {
  readonly unit: ReportingUnit;
  /** Path of the return that is answered. */
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
  readonly form: AnswerForm;
  /** Paths in the run's folder, with `/`: the notice, then the annotated file where there is one. */
  readonly written: readonly string[];
}

/** A file of a run's folder. */
export interface FeedbackFile {
  /** In the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** All that one run answers. */
export interface Feedback {
  readonly answers: readonly UnitAnswer[];
  readonly files: readonly FeedbackFile[];
  /** Files that belong to no unit, so that nobody is answered. */
  readonly strays: readonly string[];
}

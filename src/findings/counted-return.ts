import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { FigureCells, ReceivedFile, Values } from '../domain/return.ts';
import type { Finding } from './finding.ts';

/** The current return of a unit, whose figures are in the totals: what units are compared by. */
export interface CountedReturn {
  readonly unit: ReportingUnit;
  readonly file: ReceivedFile;
  readonly values: Values;
  readonly cells: FigureCells;
  /** What was found in it by itself. */
  readonly findings: readonly Finding[];
}

/** Compares the counted returns with one another; each finding names its unit, and none is an error. Never depends on their order. */
export type DistrictChecks = (counted: readonly CountedReturn[]) => readonly Finding[];

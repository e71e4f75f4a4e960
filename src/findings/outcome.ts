import type { Campaign } from '../domain/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import type { LastYear } from '../domain/last-year.ts';
import type { Register } from '../domain/register.ts';
import type { Summary } from '../domain/summary.ts';
import type { Finding } from './finding.ts';

/** Name and version of this program, as outputs name it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** All that a run found out: what every reporter and the workbook are made from. */
export interface Outcome {
  readonly tool: Tool;
  readonly campaign: Campaign;
  /** The run's clock. */
  readonly asOf: Instant;
  readonly register: Register;
  readonly summary: Summary;
  /** Left out where the table compares nothing with it, or the campaign names no previous summary. */
  readonly lastYear?: LastYear;
  /** In the order of every output: by file, then sheet, row, column, code. */
  readonly findings: readonly Finding[];
  /** The others, where only some were asked for: outputs tell how many they are. */
  readonly unselected?: readonly Finding[];
}

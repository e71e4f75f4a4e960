import type { RunOptions } from '../app/compile-returns.ts';
import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { Language } from '../findings/entry.ts';
import type { FailOn } from '../findings/fail-on.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { UnitChoice } from '../findings/unit-choice.ts';
import type { Listing, ReportOptions, ReportView } from '../report/reporter.ts';
import type { CommonOptions } from './common-options.ts';
import type { Surroundings } from './terminal.ts';

/** What a command does with the common machinery. */
export interface Job {
  readonly view: ReportView;
  readonly failOn: readonly FailOn[];
  readonly load: (surroundings: Surroundings, options: CommonOptions) => Promise<LoadedCampaign>;
  /** Absolute paths of files and folders that are read besides the campaign's returns folder. */
  readonly reads: readonly string[];
  readonly compile: (loaded: LoadedCampaign, outputs: readonly string[], options: RunOptions) => Promise<Outcome>;
  /** Makes the workbook that `-o` names; null for a command that writes none. */
  readonly workbook: ((outcome: Outcome, loaded: LoadedCampaign, output: string) => Promise<Uint8Array>) | null;
  /** Outputs of this command's own, besides workbook and reports. */
  readonly further?: readonly FurtherOutput[];
  readonly choice?: UnitChoice;
  /** Where everything is kept as well, as it was typed. */
  readonly archive?: string;
  readonly listing?: Listing;
  /** Whether findings can be told while returns are still being read. */
  readonly isLive?: boolean;
  readonly commands: ReportOptions['commands'];
}

/** Something that a command makes of the outcome. */
export interface FurtherOutput {
  /** An absolute path, `-` for stdout. */
  readonly target: string;
  readonly make: (outcome: Outcome, loaded: LoadedCampaign) => Promise<Uint8Array | string>;
}

/** One command on the command line. */
export interface Call {
  readonly options: CommonOptions;
  readonly surroundings: Surroundings;
  readonly language: Language;
}

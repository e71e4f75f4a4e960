import type { Campaign } from '../domain/campaign.ts';
import type { Language } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { UnitChoice } from '../findings/unit-choice.ts';
import type { Locate } from './file-place.ts';

/** Which command's result is shown: that decides what a person needs to read. */
export type ReportView = 'merge' | 'validate' | 'status';

/** The command lines that a verdict names, as they would be typed. */
export interface NextCommands {
  /** To run once what was found is mended: usually the command that just ran. */
  readonly again: string;
  /** To run where nothing is left to mend; null where there is nothing more to do. */
  readonly next: string | null;
}

/** How a person wants findings listed. */
export interface Listing {
  /** At most so many; null for what fits a screen. */
  readonly most: number | null;
  /** A count of each code in place of the findings themselves. */
  readonly isCounted: boolean;
}

/** How to say it. Only `language` matters to a report for machines. */
export interface ReportOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal; a Chinese character takes two. */
  readonly width: number;
  readonly view: ReportView;
  /** Paths of the files that the run wrote. */
  readonly outputs: readonly string[];
  readonly commands: NextCommands;
  /** Which units `status` lists to a person, all unless told. A report for machines has them all, and so have the counts. */
  readonly choice?: UnitChoice;
  /** For the formats that other programs find files by; without it, files are called as the report calls them. */
  readonly locate?: Locate;
  /** How `validate` lists findings. A report for machines has them all. */
  readonly listing?: Listing;
}

/** An outcome as text that ends in a line break. Prints nothing, decides nothing. */
export type Reporter = (outcome: Outcome, options: ReportOptions) => string;

/** A report that is written while returns are still being read. What it wrote in all is what its reporter makes of the outcome. */
export interface LiveReport {
  /** Of findings that no return to come can change. */
  readonly tell: (findings: readonly Finding[]) => string;
  /** What was not told yet. */
  readonly end: (outcome: Outcome) => string;
}

/** Begins a live report. */
export type LiveReporter = (campaign: Campaign, options: Pick<ReportOptions, 'language'>) => LiveReport;

import type { Counts, FindingCounts } from '../../findings/counts.ts';
import type { Need } from '../../findings/follow-up.ts';

/** Of what a table or a line of figures speaks. */
export type Label =
  | keyof Counts
  | 'notDue'
  | 'unit'
  | 'category'
  | 'timeliness'
  | 'validity'
  | 'received at'
  | 'corrected at'
  | 'to do'
  | 'total'
  | 'state'
  | 'extended'
  | 'contact'
  | 'phone';

/** What must be done, and for how many. */
export interface Tasks {
  readonly missing: number;
  readonly rejected: number;
  readonly flagged: number;
  /** Files that belong to no unit. */
  readonly strays: number;
}

/** How validated files came out. */
export interface FileTally {
  readonly files: number;
  readonly clean: number;
  readonly withErrors: number;
  readonly withWarnings: number;
}

/** Every word that the pretty report says of itself, in one language. */
export interface Phrases {
  /** Between two figures of a line. */
  readonly gap: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly findingsLabel: string;
  readonly campaign: string;
  /** A message about a file whose name does not tell the unit. */
  readonly ofUnit: (unit: string, message: string) => string;
  /** 应报 已报 按时 迟报 未报 上报率 及时率 合格率, short enough for one line. */
  readonly rateTitles: readonly string[];
  readonly attention: string;
  readonly strays: string;
  /** Above the findings that the clerk has explained. */
  readonly accepted: (findings: number) => string;
  readonly moreAccepted: (findings: number) => string;
  readonly noDeadline: string;
  readonly deadline: (time: string, timezone: string) => string;
  readonly asOf: (time: string) => string;
  readonly lateBy: (days: number) => string;
  /** Above the units that need the same. */
  readonly needs: Readonly<Record<Need, string>>;
  readonly overdueBy: (days: number) => string;
  /** `time` is a length of time. */
  readonly timeLeft: (time: string) => string;
  readonly timePassed: (time: string) => string;
  readonly extended: (units: number) => string;
  /** Between two things that are so of one unit. */
  readonly comma: string;
  readonly found: (counts: FindingCounts) => string;
  readonly noUnits: string;
  readonly unitsShown: (shown: number, all: number) => string;
  /** `files` may be what the unit sent; empty where nothing seems to be. */
  readonly chase: (contact: string, files: string) => string;
  readonly mayBeThere: (files: string) => string;
  readonly sendBack: (file: string) => string;
  readonly check: (file: string) => string;
  readonly remind: string;
  readonly moreUnits: (units: number) => string;
  readonly moreInFile: (counts: FindingCounts) => string;
  readonly moreFiles: (files: number, counts: FindingCounts) => string;
  readonly infosLeftOut: (infos: number) => string;
  /** Where the rest is to be seen; `workbook` is null where none was written. */
  readonly whereAll: (workbook: string | null) => string;
  readonly written: string;
  readonly filesChecked: (tally: FileTally) => string;
  readonly tasks: (tasks: Tasks) => string;
  readonly problems: (counts: FindingCounts) => string;
  readonly noProblems: string;
  /** Of the findings that were asked for. */
  readonly noneSelected: string;
  readonly unselected: (counts: FindingCounts) => string;
  /** Above the columns of the count by code. */
  readonly statisticsTitles: readonly [
    findings: string,
    severity: string,
    code: string,
    files: string,
    example: string,
  ];
  readonly allDone: (counts: Counts, notDue: number) => string;
  readonly thenAgain: (command: string) => string;
  readonly thenNext: (command: string) => string;
}

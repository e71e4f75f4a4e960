import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { acceptanceFlaw, explainedValue } from '../findings/acceptable.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { TermKey } from '../findings/terms.ts';
import { acceptanceKey } from '../register/acceptance-line.ts';

/** Which findings of a unit are meant; null leaves that open. */
export interface FindingChoice {
  readonly code: string | null;
  readonly rule: string | null;
  /** Key of the table's column. */
  readonly column: string | null;
  /** `F7`. */
  readonly cell: string | null;
}

/** What a choice meets among the findings of a unit. */
export interface Chosen {
  /** Soft and explain edits that wait for an explanation: one of each thing that an explanation would stand for. */
  readonly open: readonly Finding[];
  /** What has one already. */
  readonly accepted: readonly Finding[];
  /** What cannot have one, with the reason. */
  readonly refused: readonly Refused[];
}

export interface Refused {
  readonly finding: Finding;
  readonly flaw: TermKey;
}

/** The findings of a unit that a choice means. */
export function chosenFindings({ findings, campaign }: Outcome, unit: ReportingUnit, choice: FindingChoice): Chosen {
  const met = findings.filter((found) => found.unit === unit.name && isOfReturn(found) && isChosen(found, choice));
  const waiting = met.filter(({ accepted }) => accepted === undefined);
  const judged = waiting.map((found) => ({ finding: found, flaw: acceptanceFlaw(found, campaign.table) }));
  return {
    open: onceEach(judged.flatMap(({ finding, flaw }) => (flaw === null ? [finding] : []))),
    accepted: met.filter(({ accepted }) => accepted !== undefined),
    refused: judged.flatMap(({ finding, flaw }) => (flaw === null ? [] : [{ finding, flaw }])),
  };
}

/** What is said of the explanations themselves is not meant. */
const isOfReturn = ({ code }: Finding): boolean => !code.startsWith('accepted/');

const isChosen = (found: Finding, { code, rule, column, cell }: FindingChoice): boolean =>
  (code === null || found.code === code) &&
  (rule === null || found.rule === rule) &&
  (column === null || found.column === column) &&
  (cell === null || found.at?.cell === cell);

/** Two cells that hold the same thing in the same column share one explanation. */
const onceEach = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((found) => [keyOf(found), found])).values(),
];

const keyOf = (found: Finding): string => acceptanceKey({ ...found, unit: found.unit ?? '' }, explainedValue(found));

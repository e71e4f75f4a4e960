import { dateInName } from '../campaign/wall-time.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Limits } from '../domain/limits.ts';
import { categoriesOf, type ReportingUnit } from '../domain/reporting-unit.ts';
import { titleIndex } from '../layout/title-index.ts';
import type { LayoutTarget } from '../layout/layout.ts';
import { identifyUnit } from '../register/identify-unit.ts';
import type { Identification, UnitEvidence } from '../register/unit-answers.ts';
import { receptionDesk, type ReceptionDesk } from '../register/reception.ts';
import { unitIndex } from '../register/unit-index.ts';
import { identifyUnlisted, unlistedUnits } from '../register/unlisted-units.ts';
import { returnChecker, type ReturnChecker } from './return-checker.ts';

/** What every return is read, identified and checked with: made once per run. */
export interface Workbench {
  readonly limits: Limits;
  /** Whether rows are kept when they have been checked and added up. */
  readonly keepsRows: boolean;
  readonly target: LayoutTarget;
  readonly desk: ReceptionDesk;
  readonly identify: (evidence: UnitEvidence) => Identification;
  /** The unit itself, for one that was identified apart from the others; in the order of files. */
  readonly settle: (unit: ReportingUnit) => ReportingUnit;
  readonly check: ReturnChecker;
  /** The roster's units, else those that have reported so far. */
  readonly units: () => readonly ReportingUnit[];
}

/** Compiles the campaign's table, roster and receipts. */
export function workbench(campaign: Campaign, limits: Limits, keepsRows = true): Workbench {
  const { title, deadline, table, roster, receipts, timezone, district } = campaign;
  const calendar = { timezone, dateInName: (name: string) => dateInName(name, timezone) };
  return {
    limits,
    keepsRows,
    target: {
      table,
      index: titleIndex(table, { title, lastDay: deadline?.day ?? null }),
      categories: categoriesOf(roster?.units ?? []),
    },
    desk: receptionDesk(receipts, calendar),
    check: returnChecker(campaign),
    ...(roster === null ? unlistedBench(district) : listedBench(roster.units, district)),
  };
}

type Identifying = Pick<Workbench, 'identify' | 'settle' | 'units'>;

function listedBench(units: readonly ReportingUnit[], district: string | null): Identifying {
  const index = unitIndex(units, district);
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  return {
    identify: (evidence) => identifyUnit(evidence, index),
    settle: (unit) => byName.get(unit.name) ?? unit,
    units: () => units,
  };
}

function unlistedBench(district: string | null): Identifying {
  const unlisted = unlistedUnits(district);
  return {
    identify: identifyUnlisted,
    settle: (unit) => unlisted.settle(unit),
    units: () => unlisted.units(),
  };
}

import { grouped } from '../domain/grouped.ts';
import type { FileRecord, FileState, RegisterEntry } from '../domain/register.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { Finding } from '../findings/finding.ts';
import { likelyFiles } from './likely-files.ts';
import type { ReceivedReturn } from './received-return.ts';
import { countedReturn, registerUnit, standingOf, type RegisterRules, type UnitRegister } from './register-unit.ts';

/** A received file with the unit that it was found to come from. */
export interface Filing {
  readonly received: ReceivedReturn;
  /** Null where it comes from no one unit. */
  readonly unit: ReportingUnit | null;
}

/** The register, before the units are added up. */
export interface BuiltRegister {
  readonly entries: readonly RegisterEntry[];
  readonly files: readonly FileRecord[];
  readonly findings: readonly Finding[];
}

/** Enters every filing: which returns count, then what comparing them finds, then each unit's validity. `units` in roster order. */
export function buildRegister(
  filings: readonly Filing[],
  units: readonly ReportingUnit[],
  rules: RegisterRules,
): BuiltRegister {
  const settled = filings.map((filing) => settledFiling(filing, rules));
  const byUnit = grouped(settled, ({ unit }) => unit);
  const receivedFrom = (unit: ReportingUnit | null): readonly ReceivedReturn[] =>
    (byUnit.get(unit) ?? []).map(({ received }) => received);
  const standings = units.map((unit) => standingOf(unit, receivedFrom(unit), rules));
  const counted = standings.flatMap((standing) => countedReturn(standing) ?? []);
  const compared = grouped(rules.settle(rules.checks(counted)), ({ unit }) => unit);
  const likely = likelyFiles(receivedFrom(null));
  const registers = new Map(
    standings.map((each) => {
      const { name } = each.unit;
      const around = { compared: compared.get(name) ?? [], likelyFiles: likely.get(name) ?? [] };
      return [each.unit, registerUnit(each, around, rules)] as const;
    }),
  );
  const entered = settled.map((filing) => enter(filing, registers));
  return {
    entries: [...registers.values()].map(({ entry }) => entry),
    files: entered.map(({ record }) => record),
    findings: [
      ...entered.flatMap(({ findings }) => findings),
      ...[...registers].flatMap(([unit, { findings }]) => findings.map((found) => ({ ...found, unit: unit.name }))),
    ],
  };
}

/** Every finding gets its unit, and the explanation that stands for it. */
function settledFiling({ unit, received }: Filing, { settle }: RegisterRules): Filing {
  if (unit === null || received.findings.length === 0) return { unit, received };
  const findings = settle(received.findings.map((found) => ({ ...found, unit: unit.name })));
  return { unit, received: { ...received, findings } };
}

interface Entered {
  readonly record: FileRecord;
  readonly findings: readonly Finding[];
}

/** Of a superseded or duplicate file only that is told. */
function enter({ received, unit }: Filing, registers: ReadonlyMap<ReportingUnit, UnitRegister>): Entered {
  const { file, content, findings } = received;
  const state = stateOf(received, unit === null ? undefined : registers.get(unit));
  const name = unit?.name ?? null;
  const isReplaced = state === 'superseded' || state === 'duplicate';
  return {
    record: { ...file, unit: name, state, sheets: content?.sheets ?? [], rows: content?.rowCount ?? 0 },
    findings: isReplaced ? [] : findings,
  };
}

function stateOf(received: ReceivedReturn, register: UnitRegister | undefined): FileState {
  const known = register?.states.get(received);
  if (known !== undefined) return known;
  return received.content === null ? 'unreadable' : 'unassigned';
}

import type { CheckSettings } from '../../domain/check-settings.ts';
import type { Table } from '../../domain/table.ts';
import type { CountedReturn, DistrictChecks } from '../../findings/counted-return.ts';
import type { Finding } from '../../findings/finding.ts';
import { changes, type PreviousFigures } from './change.ts';
import { copies } from './copied.ts';
import { magnitudes } from './magnitude.ts';
import { outliers } from './outlier.ts';
import { isTold, toldKey, type Told } from './told.ts';

/** What units are compared by. */
export interface Comparison {
  readonly table: Table;
  readonly settings: CheckSettings;
  /** Null where there is no previous campaign to compare with. */
  readonly previous: PreviousFigures | null;
  /** False where only some returns were asked for: then nothing is said of a unit beside others but a wrong measure. */
  readonly isComplete: boolean;
}

/** The checks across the district that are switched on. A figure in a wrong measure is told as that and as nothing else. */
export function districtChecks({ table, settings, previous, isComplete }: Comparison): DistrictChecks {
  const { magnitude, outlier, change, copied } = settings;
  return (counted) => {
    const byRule = toldIn(counted.flatMap(suspicionsOf));
    const mistaken = magnitude === null ? [] : [...magnitudes(counted, table, magnitude)];
    const untold = mistaken.filter(({ unit, column }) => !isTold(byRule, unit, column));
    if (!isComplete) return untold;
    const beside = { table, told: new Set([...byRule, ...toldIn(mistaken)]) };
    return [
      ...untold,
      ...(outlier === null ? [] : outliers(counted, beside, outlier)),
      ...(change === null || previous === null ? [] : changes(counted, { ...beside, previous }, change)),
      ...(copied === null ? [] : copies(counted, table, copied)),
    ];
  };
}

/** Wrong measures that a rule told of a return. */
const suspicionsOf = ({ unit, findings }: CountedReturn): readonly Finding[] =>
  findings.flatMap((each) => (each.code === 'value/magnitude' ? [{ ...each, unit: unit.name }] : []));

const toldIn = (findings: readonly Finding[]): Told =>
  new Set(findings.map(({ unit, column }) => toldKey(unit, column)));

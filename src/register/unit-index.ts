import { nearNames } from '../domain/near-names.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { spellingsOf } from './unit-name.ts';

/** Finds the units of a roster by name; never by likeness. */
export interface UnitIndex {
  /** The units that a name means: one, none, or several where it is not clear. */
  find(name: string): readonly ReportingUnit[];
  /** Names of units that stand in a name, in which it stands, or that differ from it by a letter or two, for hints. */
  near(name: string): readonly string[];
}

/** `district`: 重庆市黔江区 before a name is left out of the comparison. */
export function unitIndex(units: readonly ReportingUnit[], district: string | null): UnitIndex {
  const byLight = new Map<string, Set<ReportingUnit>>();
  const byBare = new Map<string, Set<ReportingUnit>>();
  for (const unit of units) {
    for (const name of [unit.name, unit.code, ...unit.aliases]) {
      const { light, bare } = spellingsOf(name, district);
      enter(byLight, light, unit);
      enter(byBare, bare, unit);
    }
  }
  // Most runs know every name.
  let names: ReadonlyMap<string, string> | null = null;
  const namesOnce = (): ReadonlyMap<string, string> =>
    (names ??= new Map(units.map(({ name }) => [spellingsOf(name, district).bare, name])));
  return {
    find(name): readonly ReportingUnit[] {
      const { light, bare } = spellingsOf(name, district);
      return [...(byLight.get(light) ?? byBare.get(bare) ?? [])];
    },
    near: (name): readonly string[] => nearUnits(spellingsOf(name, district).bare, namesOnce()),
  };
}

function enter(index: Map<string, Set<ReportingUnit>>, key: string, unit: ReportingUnit): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, new Set([unit]));
  else found.add(unit);
}

/** More say nothing: a name with so many units in it is of none. */
const mostWithin = 3;

/** `names` by their bare spelling. */
function nearUnits(bare: string, names: ReadonlyMap<string, string>): readonly string[] {
  const around = [...names.keys()].filter((key) => bare.length > 1 && key.includes(bare)).slice(0, mostWithin);
  const within = [...names.keys()].filter((key) => key.length > 2 && bare.includes(key)).slice(0, mostWithin);
  return [...new Set([...around, ...within, ...nearNames(bare, names.keys())])].flatMap((key) => names.get(key) ?? []);
}

import { nearNames } from '../domain/near-names.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { simplifiedName } from './simplified-name.ts';
import { spellingsOf, type NameSpellings } from './unit-name.ts';

/** Finds the units of a roster by name; never by likeness. */
export interface UnitIndex {
  /** The units that a name means: one, none, or several where it is not clear. */
  find(name: string): readonly ReportingUnit[];
  /** Names of units that stand in a name, in which it stands, or that differ from it by a letter or two, for hints. */
  near(name: string): readonly string[];
}

/** `district`: 重庆市黔江区 before a name is left out of the comparison. */
export function unitIndex(units: readonly ReportingUnit[], district: string | null): UnitIndex {
  const asWritten = spelledUnits(units, (name) => spellingsOf(name, district));
  const simple = simpleUnits(units, district);
  // Most runs know every name.
  let names: ReadonlyMap<string, string> | null = null;
  const namesOnce = (): ReadonlyMap<string, string> =>
    (names ??= new Map(units.map(({ name }) => [spellingsOf(name, district).bare, name])));
  return {
    find(name): readonly ReportingUnit[] {
      const found = asWritten.find(name);
      return found.length > 0 ? found : simple(name);
    },
    near: (name): readonly string[] => nearUnits(spellingsOf(name, district).bare, namesOnce()),
  };
}

/** Finds names in which either side has traditional signs: 城東街道 is 城东街道. Made when a name asks for it, as hardly one does. */
function simpleUnits(
  units: readonly ReportingUnit[],
  district: string | null,
): (name: string) => readonly ReportingUnit[] {
  const spell = (name: string): NameSpellings => spellingsOf(simplifiedName(name), simplifiedName(district ?? ''));
  let isTraditional: boolean | null = null;
  let spelled: SpelledUnits | null = null;
  return (name) => {
    isTraditional ??= units.some((unit) => [unit.name, ...unit.aliases].some((each) => simplifiedName(each) !== each));
    if (!isTraditional && simplifiedName(name) === name) return [];
    spelled ??= spelledUnits(units, spell);
    return spelled.find(name);
  };
}

interface SpelledUnits {
  readonly find: (name: string) => readonly ReportingUnit[];
}

/** Units by the spellings of their names, codes and aliases. */
function spelledUnits(units: readonly ReportingUnit[], spell: (name: string) => NameSpellings): SpelledUnits {
  const byLight = new Map<string, Set<ReportingUnit>>();
  const byBare = new Map<string, Set<ReportingUnit>>();
  for (const unit of units) {
    for (const name of [unit.name, unit.code, ...unit.aliases]) {
      const { light, bare } = spell(name);
      enter(byLight, light, unit);
      enter(byBare, bare, unit);
    }
  }
  return {
    find(name) {
      const { light, bare } = spell(name);
      return [...(byLight.get(light) ?? byBare.get(bare) ?? [])];
    },
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

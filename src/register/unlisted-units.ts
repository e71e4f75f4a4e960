import { uncategorised, type ReportingUnit } from '../domain/reporting-unit.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding } from '../findings/finding.ts';
import type { Identification, UnitEvidence } from './identify-unit.ts';
import { likelyUnit } from './name-in-path.ts';
import { spellingsOf } from './unit-name.ts';

/** Without a roster the units are those that reported. */
export interface UnlistedUnits {
  identify(evidence: UnitEvidence): Identification;
  /** In the order in which they were met. */
  units(): readonly ReportingUnit[];
}

/** Takes each unit by the name that its return gives, else its file, else its folder. */
export function unlistedUnits(district: string | null): UnlistedUnits {
  const met = new Map<string, ReportingUnit>();
  return {
    identify(evidence): Identification {
      const name = nameOf(evidence);
      if (name === null) return unnamed(evidence);
      const { bare } = spellingsOf(name, district);
      const unit = met.get(bare) ?? unlisted(name);
      met.set(bare, unit);
      return { unit, finding: null };
    },
    units: () => [...met.values()],
  };
}

/** Rows of several names are parts of one unit, which a label or the path must name. */
function nameOf({ receiptUnit, claims, path, title }: UnitEvidence): string | null {
  if (receiptUnit !== null) return receiptUnit.name;
  const label = claims.find(({ from }) => from === 'label');
  const names = new Set(claims.map(({ name }) => name));
  const [only] = names;
  if (label !== undefined || (names.size === 1 && only !== undefined)) return label?.name ?? only ?? null;
  const parts = path.split('/').toReversed();
  return parts.map((part) => likelyUnit(part, title)).find((part) => part !== null) ?? null;
}

const unnamed = ({ path }: UnitEvidence): Identification => ({
  unit: null,
  finding: finding('unit/unknown', { at: wholeFile(path), value: path }, { name: path, near: [] }),
});

const unlisted = (name: string): ReportingUnit => ({
  code: name,
  name,
  category: uncategorised,
  aliases: [],
  contact: null,
  phone: null,
  required: true,
  deadline: null,
});

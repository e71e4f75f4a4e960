import { uncategorised, type ReportingUnit } from '../domain/reporting-unit.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding } from '../findings/finding.ts';
import type { Identification, UnitEvidence } from './unit-answers.ts';
import { likelyUnit } from './name-in-path.ts';
import { spellingsOf } from './unit-name.ts';

/** Without a roster the units are those that reported. */
export interface UnlistedUnits {
  /** The one unit that is meant by this one and any that was met before under another spelling of its name. */
  settle(unit: ReportingUnit): ReportingUnit;
  /** In the order in which they were met. */
  units(): readonly ReportingUnit[];
}

export function unlistedUnits(district: string | null): UnlistedUnits {
  const met = new Map<string, ReportingUnit>();
  return {
    settle(unit): ReportingUnit {
      const { bare } = spellingsOf(unit.name, district);
      const known = met.get(bare) ?? unit;
      met.set(bare, known);
      return known;
    },
    units: () => [...met.values()],
  };
}

/** Takes a unit by the name that its form, receipt or return gives, else its file, else its folder. */
export function identifyUnlisted(evidence: UnitEvidence): Identification {
  const name = nameOf(evidence);
  return name === null ? unnamed(evidence) : { unit: unlisted(name), finding: null };
}

/** Rows of several names are parts of one unit, which a label or the path must name. */
function nameOf({ form, receiptUnit, claims, path, title }: UnitEvidence): string | null {
  const given = form?.unit?.name ?? receiptUnit?.name ?? nameInside(claims);
  if (given !== null) return given;
  const parts = path.split('/').toReversed();
  return parts.map((part) => likelyUnit(part, title)).find((part) => part !== null) ?? null;
}

function nameInside(claims: UnitEvidence['claims']): string | null {
  const label = claims.find(({ from }) => from === 'label');
  if (label !== undefined) return label.name;
  const [only = null, ...others] = new Set(claims.map(({ name }) => name));
  return others.length === 0 ? only : null;
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

import type { Campaign } from '../domain/campaign.ts';
import { uncategorised, type ReportingUnit } from '../domain/reporting-unit.ts';
import type { SummaryView, ViewedUnit } from '../domain/summary-diff.ts';
import { unitIndex } from '../register/unit-index.ts';

/** Calls the units of a workbook that is none of ours as the other one does, where the roster, its aliases or another spelling tell that they are the same. */
export function withUnitsOf(view: SummaryView, other: SummaryView, campaign: Campaign | null): SummaryView {
  if (view.isRecorded) return view;
  const meant = meaningOf(other, campaign);
  const names = new Map<ReportingUnit | null, string>(other.units.map(({ name }) => [meant(name), name]));
  const standing = new Set(view.units.map(({ name }) => name));
  const renamed = new Map<string, string>();
  for (const { name } of view.units) {
    const unit = meant(name);
    const called = unit === null ? undefined : names.get(unit);
    if (called === undefined || standing.has(called)) continue;
    standing.add(called);
    renamed.set(name, called);
  }
  return { ...view, units: view.units.map((unit) => ({ ...unit, name: renamed.get(unit.name) ?? unit.name })) };
}

/** The one unit that a name means; null where there is none, or several. */
function meaningOf(other: SummaryView, campaign: Campaign | null): (name: string) => ReportingUnit | null {
  const index = unitIndex(campaign?.roster?.units ?? other.units.map(unitNamed), campaign?.district ?? null);
  return (name) => {
    const [unit, ...others] = index.find(name);
    return unit === undefined || others.length > 0 ? null : unit;
  };
}

const unitNamed = ({ name, code, category }: ViewedUnit): ReportingUnit => ({
  code: code === '' ? name : code,
  name,
  category: category === '' ? uncategorised : category,
  aliases: [],
  contact: null,
  phone: null,
  required: true,
  deadline: null,
});

import { uncategorised, type ReportingUnit } from '../../src/domain/reporting-unit.ts';

/** A unit that must report; `facts`: what the test says beyond its name. */
export const unitOf = (name: string, facts: Partial<ReportingUnit> = {}): ReportingUnit => ({
  code: `C-${name}`,
  name,
  category: uncategorised,
  aliases: [],
  contact: null,
  phone: null,
  required: true,
  deadline: null,
  ...facts,
});

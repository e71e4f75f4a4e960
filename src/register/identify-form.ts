import type { FormMark } from '../domain/form-mark.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { UnitClaim } from '../domain/return.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type TermKey } from '../findings/terms.ts';
import { byName, fromPath, outcomeOf, silent, type Identification, type UnitEvidence } from './unit-answers.ts';
import type { UnitIndex } from './unit-index.ts';

/** The roster's unit that a form was made for: the one that has both its code and its name, or the name for an alias; else null, as the mark is no more than a claim. */
export function unitOfForm(form: FormMark | null, index: UnitIndex): ReportingUnit | null {
  if (form === null || form.unit === null) return null;
  const [unit, ...others] = index.find(form.unit.name);
  const isSure = unit !== undefined && others.length === 0 && index.find(form.unit.code).includes(unit);
  return isSure ? unit : null;
}

/**
 * Whose return a form is that was made for `own`. A name in the locked 填报单位 cell that is another's means that the form was passed
 * on: only the receipt can settle that. A file name or receipt alone does not outweigh the form, but is told.
 */
export function identifyForm(own: ReportingUnit, evidence: UnitEvidence, index: UnitIndex): Identification {
  const receipt = evidence.receiptUnit === null ? silent : byName(evidence.receiptUnit, index);
  const changed = evidence.claims.find((claim) => isAnothers(claim, own, index));
  if (changed !== undefined) {
    if (receipt.kind !== 'silent') return outcomeOf(receipt);
    return { unit: null, finding: conflict(own, { name: changed.name, at: changed.at, source: 'by-cell' }) };
  }
  const other = [receipt, fromPath(evidence, index)].find((answer) => answer.kind === 'unit' && answer.unit !== own);
  if (other?.kind !== 'unit') return { unit: own, finding: null };
  const outside = { name: other.unit.name, at: wholeFile(evidence.path), source: other.from };
  return { unit: own, finding: { ...conflict(own, outside), severity: 'warning' } };
}

/** Rows of a form that someone added are no units' names. */
function isAnothers({ name, from }: UnitClaim, own: ReportingUnit, index: UnitIndex): boolean {
  const meant = index.find(name);
  return meant.length === 0 ? from === 'label' : !meant.includes(own);
}

interface Outside extends Pick<UnitClaim, 'name' | 'at'> {
  readonly source: TermKey;
}

const conflict = (own: ReportingUnit, { name, at, source }: Outside): Finding =>
  finding(
    'unit/conflict',
    { at, value: source === 'by-cell' ? name : null },
    { witness: term('by-form'), inside: own.name, source: term(source), outside: name },
  );

import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { identifyForm, unitOfForm } from './identify-form.ts';
import { nameParts } from './name-in-path.ts';
import {
  byName,
  fromClaims,
  fromPath,
  fromTitle,
  namedBy,
  outcomeOf,
  silent,
  unitBeside,
  type Answer,
  type Identification,
  type UnitAnswer,
  type UnitEvidence,
} from './unit-answers.ts';
import type { UnitIndex } from './unit-index.ts';

/** What a form of ours carries inside; else the receipt; else the return itself, which the path must not contradict; else the file's name; else its folders; else the title above the table. A unit is never guessed. */
export function identifyUnit(evidence: UnitEvidence, index: UnitIndex): Identification {
  const formUnit = unitOfForm(evidence.form, index);
  if (formUnit !== null) return identifyForm(formUnit, evidence, index);
  const byReceipt = fromReceipt(evidence, index);
  if (byReceipt.kind !== 'silent') return outcomeOf(byReceipt);
  const byPath = fromPath(evidence, index);
  const inside = fromClaims(evidence, index, byPath);
  if (inside.kind === 'silent') {
    const outside = byPath.kind === 'silent' ? fromTitle(evidence, index) : byPath;
    return outside.kind === 'silent' ? unknownFile(evidence, index) : outcomeOf(outside);
  }
  if (inside.kind !== 'unit' || byPath.kind !== 'unit' || byPath.unit === inside.unit) return outcomeOf(inside);
  return { unit: null, finding: conflict(evidence, inside, byPath) };
}

function conflict({ path }: UnitEvidence, { unit, claim }: UnitAnswer, byPath: UnitAnswer): Finding {
  return finding(
    'unit/conflict',
    { at: claim?.at ?? wholeFile(path), value: claim?.name ?? null },
    { witness: term('by-cell'), inside: unit.name, source: term(byPath.from), outside: byPath.unit.name },
  );
}

/** A receipt decides between two names, but makes the figures of two units in one file no figures of one. An office whose rows are of its units is none of them. */
function fromReceipt(evidence: UnitEvidence, index: UnitIndex): Answer {
  if (evidence.receiptUnit === null) return silent;
  const answer = byName(evidence.receiptUnit, index);
  const other = answer.kind === 'unit' ? unitBeside(evidence, answer.unit, index) : null;
  if (answer.kind !== 'unit' || other === null) return answer;
  const { claim, unit } = other;
  const facts = {
    witness: term('by-receipt'),
    inside: answer.unit.name,
    source: namedBy(claim),
    outside: unit.name,
  };
  return { kind: 'none', unit: null, finding: finding('unit/conflict', { at: claim.at, value: claim.name }, facts) };
}

function unknownFile(evidence: UnitEvidence, index: UnitIndex): Identification {
  const [name = evidence.path] = evidence.path.split('/').toReversed();
  const inside = (evidence.titles ?? []).flatMap((text) => index.find(text)).map((unit) => unit.name);
  const near = [...nameParts(name, evidence.title).flatMap((part) => index.near(part)), ...inside];
  return {
    unit: null,
    finding: finding('unit/unknown', { at: wholeFile(evidence.path), value: name }, { name, near: [...new Set(near)] }),
  };
}

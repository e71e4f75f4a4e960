import type { FormMark } from '../domain/form-mark.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { UnitClaim } from '../domain/return.ts';
import { plainText } from '../domain/plain-text.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type Fact, type TermKey } from '../findings/terms.ts';
import { nameParts } from './name-in-path.ts';
import type { UnitIndex } from './unit-index.ts';

/** A name of a unit, and where it stands. */
export type PlacedName = Pick<UnitClaim, 'name' | 'at'>;

/** All that tells which unit a file comes from, the most telling first. */
export interface UnitEvidence {
  /** Path relative to the returns folder. */
  readonly path: string;
  /** What a form of ours carries inside; null for any other file, and for a form of another table. */
  readonly form: FormMark | null;
  /** 报送单位 of its receipt. */
  readonly receiptUnit: PlacedName | null;
  /** Names inside the return. */
  readonly claims: readonly UnitClaim[];
  /** The table's title, which file names repeat. */
  readonly title: string;
  /** Texts above the table, and beside it on paper. */
  readonly titles?: readonly string[];
}

/** Whose return it is: `unit` is null where no one unit can be told, and `finding` then says why. */
export interface Identification {
  readonly unit: ReportingUnit | null;
  readonly finding: Finding | null;
}

/** What one source says. */
export type Answer =
  | { readonly kind: 'silent' }
  | { readonly kind: 'unit'; readonly unit: ReportingUnit; readonly from: TermKey; readonly claim?: UnitClaim }
  | { readonly kind: 'none'; readonly unit: null; readonly finding: Finding };

export type UnitAnswer = Answer & { readonly kind: 'unit' };

export const silent: Answer = { kind: 'silent' };

export const outcomeOf = (answer: Exclude<Answer, { kind: 'silent' }>): Identification =>
  answer.kind === 'unit' ? { unit: answer.unit, finding: null } : { unit: null, finding: answer.finding };

/** What one name of a unit says. */
export function byName({ name, at }: PlacedName, index: UnitIndex): Exclude<Answer, { kind: 'silent' }> {
  const [unit, ...others] = unitsNamed(name, index);
  if (unit !== undefined && others.length === 0) return { kind: 'unit', unit, from: 'by-receipt' };
  const told =
    unit === undefined
      ? finding('unit/unknown', { at, value: name }, { name, near: index.near(name) })
      : finding(
          'unit/ambiguous',
          { at, value: name },
          { reason: term('two-units'), name, others: [unit, ...others].map((one) => one.name) },
        );
  return { kind: 'none', unit: null, finding: told };
}

/** A name that means nothing as a whole may list several units; one that names a unit beside something unknown means neither. */
function unitsNamed(name: string, index: UnitIndex): readonly ReportingUnit[] {
  const whole = index.find(name);
  if (whole.length > 0) return whole;
  const parts = new Set(name.split(/[、；;，,/／和及与]/u).flatMap((part) => index.find(part)));
  return parts.size > 1 ? [...parts] : [];
}

/** A name in a return that means one unit of the roster. */
export interface KnownClaim {
  readonly claim: UnitClaim;
  readonly unit: ReportingUnit;
}

const knownClaims = ({ claims }: UnitEvidence, index: UnitIndex): readonly KnownClaim[] =>
  claims.flatMap((claim) => {
    const [unit, ...others] = index.find(claim.name);
    return unit !== undefined && others.length === 0 ? [{ claim, unit }] : [];
  });

/** Where figures of a return are called a unit's, and others another's, by their rows or by labels over each: the first of those names. */
export function unitBeside(evidence: UnitEvidence, unit: ReportingUnit, index: UnitIndex): KnownClaim | null {
  const known = knownClaims(evidence, index);
  const own = known.filter((each) => each.unit === unit);
  const isBeside = ({ claim }: KnownClaim): boolean => own.some((each) => areOfOtherFigures(each.claim, claim));
  return known.find((each) => each.unit !== unit && isBeside(each)) ?? null;
}

/** Where in a return a name stands beside another. */
export const namedBy = ({ from }: UnitClaim): Fact => term(from === 'column' ? 'by-row' : 'by-label');

/** Two labels over one table, as 填报单位 and 报送单位 may be, are of the same figures. */
function areOfOtherFigures(a: UnitClaim, b: UnitClaim): boolean {
  if (a.from === 'column' || b.from === 'column') return a.from === b.from;
  const [over = null, otherOver = null] = [a.over, b.over];
  return over !== null && otherOver !== null && (a.at.sheet !== b.at.sheet || over !== otherOver);
}

/** Names inside the return: labels before the unit column. Rows of several villages are no units where a label or the path names the unit. */
export function fromClaims(evidence: UnitEvidence, index: UnitIndex, byPath: Answer): Answer {
  const known = knownClaims(evidence, index);
  const [first] = known;
  const [claim] = evidence.claims;
  if (claim === undefined) return silent;
  if (first === undefined) {
    const names = new Set(evidence.claims.map(({ name }) => name));
    return names.size > 1 && byPath.kind === 'unit' ? silent : byName(claim, index);
  }
  const other = known.find(({ unit }) => unit !== first.unit);
  if (other === undefined) return { kind: 'unit', unit: first.unit, from: 'by-cell', claim: first.claim };
  const facts = {
    witness: term('by-cell'),
    inside: first.unit.name,
    source: namedBy(other.claim),
    outside: other.unit.name,
  };
  return {
    kind: 'none',
    unit: null,
    finding: finding('unit/conflict', { at: other.claim.at, value: other.claim.name }, facts),
  };
}

/** The file's name, else its folders from the nearest outwards. */
export function fromPath({ path, title }: UnitEvidence, index: UnitIndex): Answer {
  const [file = '', ...folders] = path.split('/').toReversed();
  for (const [at, name] of [file, ...folders].entries()) {
    const found = new Set(nameParts(name, title).flatMap((part) => index.find(part)));
    const [unit, ...others] = [...found];
    if (unit !== undefined && others.length > 0) return ambiguousName(path, name, [unit, ...others]);
    if (unit !== undefined) return { kind: 'unit', unit, from: at === 0 ? 'by-file-name' : 'by-folder' };
  }
  return silent;
}

/** 城东街道2020年…统计表 over the table: the table's own title, with the unit before it. */
export function fromTitle({ titles = [], title }: UnitEvidence, index: UnitIndex): Answer {
  const named = titles.filter((text) => text.length <= longestTitle && isTitled(text, title));
  const units = new Set(named.flatMap((text) => nameParts(text, title).flatMap((part) => index.find(part))));
  const [unit, ...others] = [...units];
  return unit === undefined || others.length > 0 ? silent : { kind: 'unit', unit, from: 'by-label' };
}

/** Characters. */
const longestTitle = 80;

/** An issuer's name stands alone above a form; a unit's is part of its title. */
const isTitled = (text: string, title: string): boolean => {
  const plain = plainText(text);
  return !plain.includes(':') && (plain.includes(plainText(title)) || /(?:表|统计|情况|汇总)(?:\(.*\))?$/u.test(plain));
};

function ambiguousName(path: string, name: string, units: readonly ReportingUnit[]): Answer {
  const facts = { reason: term('two-units'), name, others: units.map((unit) => unit.name) };
  return { kind: 'none', unit: null, finding: finding('unit/ambiguous', { at: wholeFile(path), value: name }, facts) };
}

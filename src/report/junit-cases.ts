import { grouped } from '../domain/grouped.ts';
import type { FileRecord } from '../domain/register.ts';
import type { Language } from '../findings/entry.ts';
import { isError, type Finding } from '../findings/finding.ts';
import { fileStateLabel } from '../findings/labels.ts';
import type { Outcome } from '../findings/outcome.ts';

/** One file, or what a unit owes, as a test: it fails by what fails a run unless its user says otherwise. */
export interface TestCase {
  readonly name: string;
  readonly failures: readonly Finding[];
  /** What does not fail it. */
  readonly remarks: readonly Finding[];
  /** Why it was not judged; null where it was. */
  readonly skipped: string | null;
}

/** A unit with its files; then the files that belong to no unit, then what is about the campaign itself. */
export interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/** Every file that was read and every unit that owes one, in the order of the report. */
export function testSuites(outcome: Outcome, language: Language): readonly TestSuite[] {
  const { register, campaign } = outcome;
  const found = findingsByCase(outcome.findings);
  const files = register.files.filter(({ path, state }) => !isPassedOver(state) || found.has(fileKey(path)));
  const paths = new Set(files.map(({ path }) => path));
  const caseOf = (file: FileRecord): TestCase => testCase(file, found, language);
  const filesOf = grouped(files, ({ unit }) => unit);
  const units = register.entries.map(({ unit: { name } }) => ({
    name,
    cases: [...owedBy(name, found), ...(filesOf.get(name) ?? []).map(caseOf)],
  }));
  const known = new Set(units.map(({ name }) => name));
  const strangers = files.filter(({ unit }) => unit === null || !known.has(unit));
  const rest = outcome.findings.filter(({ at, unit }) =>
    at === null ? unit === null || !known.has(unit) : !paths.has(at.file),
  );
  const suites = [
    ...units,
    { name: noUnit[language], cases: strangers.map(caseOf) },
    { name: campaign.title, cases: rest.length === 0 ? [] : [judged(campaign.title, rest)] },
  ];
  return suites.filter(({ cases }) => cases.length > 0);
}

const noUnit: Readonly<Record<Language, string>> = { zh: '未归属', en: 'no unit' };

const isPassedOver = (state: FileRecord['state']): boolean => state === 'ignored' || state === 'opened';

type ByCase = ReadonlyMap<string, readonly Finding[]>;

const fileKey = (path: string): string => `file ${path}`;
const unitKey = (name: string): string => `unit ${name}`;

const findingsByCase = (findings: readonly Finding[]): ByCase =>
  grouped(findings, ({ at, unit }) => (at === null ? unitKey(unit ?? '') : fileKey(at.file)));

/** What is about a unit and no file of it: that none came. */
function owedBy(name: string, found: ByCase): readonly TestCase[] {
  const own = found.get(unitKey(name));
  return own === undefined ? [] : [judged(name, own)];
}

function testCase({ path, state }: FileRecord, found: ByCase, language: Language): TestCase {
  const own = found.get(fileKey(path)) ?? [];
  if (state !== 'superseded' && state !== 'duplicate' && !isPassedOver(state)) return judged(path, own);
  return { name: path, failures: [], remarks: own, skipped: fileStateLabel(state, language) };
}

const judged = (name: string, findings: readonly Finding[]): TestCase => ({
  name,
  failures: findings.filter(isFailure),
  remarks: findings.filter((found) => !isFailure(found)),
  skipped: null,
});

/** What `--fail-on` names by default. */
const isFailure = (found: Finding): boolean =>
  isError(found) || found.code === 'unit/missing' || found.code === 'unit/late';

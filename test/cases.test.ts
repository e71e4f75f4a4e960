// Every folder of fixtures/ is a campaign. Its report must be the one in expected/report.json.
// After a change that is meant to show there, rewrite the expected reports, and read what changed before it is kept:
//   UPDATE_EXPECTED=1 npm test -- cases
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { localDay } from '../src/domain/zoned-time.ts';
import { catalogue } from '../src/findings/catalogue.ts';
import {
  caseFolder,
  cases,
  reportOfCase,
  type Report,
  type ReportedFinding,
  type ReportedUnit,
} from './case-report.ts';

const root = join(import.meta.dirname, '..');
const texts = new Map<string, string>();

beforeAll(async () => {
  for (const name of cases) texts.set(name, await reportOfCase(name));
}, 60_000);

const reportOf = (name: string): Report => JSON.parse(texts.get(name) ?? '');
const expectedPath = (name: string): string => join(caseFolder(name), 'expected/report.json');

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8')));

describe.each(cases)('the campaign %s', (name) => {
  test('gives its expected report', () => {
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(expectedPath(name), texts.get(name) ?? '');
    expect(texts.get(name)).toBe(readFileSync(expectedPath(name), 'utf8'));
  });

  test('gives a report that its schema accepts', () => {
    validate(reportOf(name));
    expect(validate.errors).toBeNull();
  });
});

test('every code of the catalogue occurs in an expected report', () => {
  const found = new Set(
    cases.flatMap((name) =>
      readdirSync(join(caseFolder(name), 'expected'))
        .filter((file) => file === 'report.json' || file.startsWith('verify-'))
        .flatMap((file) => {
          const report: Pick<Report, 'findings'> = JSON.parse(
            readFileSync(join(caseFolder(name), 'expected', file), 'utf8'),
          );
          return report.findings.map(({ code }) => code);
        }),
    ),
  );
  expect(Object.keys(catalogue).filter((code) => !found.has(code))).toEqual([]);
});

test.each(['make-sample', 'make-every-finding', 'make-district'])(
  'scripts/%s.mjs makes the same files again',
  (script) => {
    expect(() =>
      execFileSync('node', [join(root, `scripts/${script}.mjs`), '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  },
);

/** expected/truth.json: what whoever made the files knows to be in them. A part that is left out is not known. */
interface Truth {
  readonly asOf: string;
  readonly counts?: Readonly<Record<string, number>>;
  readonly units?: Readonly<Record<string, TrueUnit>>;
  readonly files?: Readonly<Record<string, { readonly state: string; readonly unit: string | null }>>;
  readonly subtotals?: Report['subtotals'];
  readonly totals?: Report['totals'];
  /** File, cell (`*`: left open), code. */
  readonly findings: readonly Triple[];
  /** Unit, code. */
  readonly unitFindings: readonly (readonly [string, string])[];
}

type Triple = readonly [file: string, cell: string | null, code: string];

interface TrueUnit extends Pick<
  ReportedUnit,
  'timeliness' | 'validity' | 'daysLate' | 'receivedAt' | 'file' | 'superseded' | 'values'
> {
  readonly nil: boolean;
}

const truthPath = (name: string): string => join(caseFolder(name), 'expected/truth.json');
const truthOf = (name: string): Truth => JSON.parse(readFileSync(truthPath(name), 'utf8'));
const isUnitFinding = ({ code }: ReportedFinding): boolean => code === 'unit/late' || code === 'unit/missing';

describe.each(cases.filter((name) => existsSync(truthPath(name))))('what is known of %s', (name) => {
  const truth = truthOf(name);

  test('is what was found in its files', () => {
    const inFiles = reportOf(name).findings.filter((each) => !isUnitFinding(each) && isTold(each, truth));
    const places = inFiles.map(({ file, cell, code }): Triple => [
      file ?? '',
      isOpen(file, code, truth) ? '*' : cell,
      code,
    ]);
    expect(sorted(places)).toEqual(sorted(truth.findings));
  });

  test('is what was found of its units', () => {
    const pairs = reportOf(name).findings.filter((each) => isUnitFinding(each));
    expect(sorted(pairs.map(({ unit, code }) => [unit, code]))).toEqual(sorted(truth.unitFindings));
  });
});

/** Where units are known, only errors and warnings are listed; else every finding is. */
const isTold = ({ severity }: ReportedFinding, { units }: Truth): boolean => units === undefined || severity !== 'info';

const isOpen = (file: string | null, code: string, { findings }: Truth): boolean =>
  findings.some(([path, cell, known]) => path === file && cell === '*' && known === code);

const sorted = (entries: readonly unknown[]): readonly string[] =>
  entries.map((entry) => JSON.stringify(entry)).toSorted();

describe('the sample campaign, worked out without this program,', () => {
  const truth = truthOf('qianjiang-2020');

  test('has the same counts', () => {
    expect(reportOf('qianjiang-2020').counts).toMatchObject(truth.counts ?? {});
  });

  test('has the same units', () => {
    const { units, campaign, findings } = reportOf('qianjiang-2020');
    const nil = new Set(findings.filter(({ code }) => code === 'unit/nil').map(({ unit }) => unit));
    const seen = Object.fromEntries(
      units.map((unit) => [unit.name, asTrueUnit(unit, nil.has(unit.name), { truth, zone: campaign.timezone })]),
    );
    expect(seen).toEqual(truth.units);
  });

  test('has the same files', () => {
    const seen = reportOf('qianjiang-2020').files.map(({ path, state, unit }) => [path, { state, unit }]);
    expect(Object.fromEntries(seen)).toEqual(truth.files);
  });

  test('has the same subtotals and totals', () => {
    const { subtotals, totals } = reportOf('qianjiang-2020');
    expect(subtotals).toEqual(truth.subtotals);
    expect(totals).toEqual(truth.totals);
  });
});

test('the same figures come out of every format, encoding and layout', () => {
  const [first, ...others] = reportOf('every-form').units;
  expect(first).toMatchObject({
    validity: 'valid',
    values: { events: 12, troopsCash: '1.5', familiesCash: '4.12', familiesGoods: '0' },
  });
  for (const unit of others) expect([unit.name, figuresOf(unit)]).toEqual([unit.name, first && figuresOf(first)]);
});

const figuresOf = ({ values }: ReportedUnit): unknown => ({ ...values, remarks: null });

function asTrueUnit(unit: ReportedUnit, nil: boolean, { truth, zone }: { truth: Truth; zone: string }): TrueUnit {
  const { timeliness, validity, daysLate, receivedAt, file, superseded, included, values } = unit;
  const isDayKnown = truth.units?.[unit.name]?.receivedAt?.length === 10;
  return {
    timeliness,
    validity,
    daysLate,
    receivedAt: isDayKnown && receivedAt !== null ? localDay(Date.parse(receivedAt), zone) : receivedAt,
    file,
    superseded,
    nil,
    values: included ? figuresIn(values, truth) : {},
  };
}

/** What was filled in of the columns that are added up. */
const figuresIn = (values: ReportedUnit['values'], { totals = {} }: Truth): ReportedUnit['values'] =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== null && key in totals));

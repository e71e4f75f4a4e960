import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultChecks } from '../../src/domain/check-settings.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { deadlineAt } from '../../src/domain/deadline.ts';
import type { ReportingUnit } from '../../src/domain/reporting-unit.ts';
import { noCells } from '../../src/domain/return.ts';
import type { DistrictChecks } from '../../src/findings/counted-return.ts';
import { finding, type Finding } from '../../src/findings/finding.ts';
import { buildRegister, type Filing } from '../../src/register/build-register.ts';
import { figuresOf } from '../figures-of.ts';
import { tableOf } from '../table-of.ts';
import { unitOf } from './unit-of.ts';

const timezone = 'Asia/Shanghai';
const noFigures = figuresOf([], 2);
const table = tableOf({ columns: { count: {} } });
const at = (time: string): number => Date.parse(`${time}+08:00`);
const deadline = deadlineAt(at('2020-02-06T00:00:00'), timezone);
const unit = unitOf('城东街道');

const campaign: Campaign = {
  title: '双拥活动情况统计表',
  district: null,
  issuer: null,
  deadline,
  timezone,
  table,
  roster: null,
  receipts: [],
  accepted: [],
  checks: defaultChecks,
};

interface Sent {
  /** Day and time in February 2020. */
  readonly on: string;
  readonly path: string;
  readonly bytes?: string;
  /** What was found in it: `e` an error, `w` a warning, `i` a notice; `x`: no table could be read. */
  readonly found?: string;
  readonly isNil?: boolean;
  readonly by?: ReportingUnit | null;
}

function findingOf(letter: string, path: string): Finding {
  const place = { at: { file: path, sheet: null, cell: 'B7' } };
  if (letter === 'x')
    return finding('file/unreadable', { at: { ...place.at, cell: null } }, { reason: 'x', remedy: 'y' });
  return finding(
    'value/required',
    { ...place, severity: letter === 'e' ? 'error' : letter === 'w' ? 'warning' : 'info' },
    { title: 'x', nothing: '0' },
  );
}

function filing({ on, path, bytes = path, found = '', isNil = false, by = unit }: Sent): Filing {
  const file = {
    path,
    sha256: bytes,
    bytes: 9,
    format: 'csv',
    encoding: 'utf-8',
    receivedAt: at(`2020-02-${on}`),
    receiptSource: 'receipts',
  } as const;
  const content = found.includes('x')
    ? null
    : {
        file,
        sheets: [],
        rows: [{ sheet: null, row: 2, figures: noFigures }],
        rowCount: 1,
        values: {},
        cells: noCells,
      };
  return {
    unit: by,
    received: { file, content, findings: found.split('').map((letter) => findingOf(letter, path)), isNil },
  };
}

interface Rules {
  readonly asOf?: string;
  readonly units?: readonly ReportingUnit[];
  readonly includeRejected?: boolean;
  readonly campaign?: Partial<Campaign>;
  readonly settle?: (findings: readonly Finding[]) => readonly Finding[];
  readonly checks?: DistrictChecks;
}

const register = (
  sent: readonly Sent[],
  { asOf = '20T09:00:00', units = [unit], includeRejected = false, ...rules }: Rules = {},
) =>
  buildRegister(sent.map(filing), units, {
    campaign: { ...campaign, ...rules.campaign },
    asOf: at(`2020-02-${asOf}`),
    includeRejected,
    settle: rules.settle ?? ((findings) => findings),
    checks: rules.checks ?? ((): readonly Finding[] => []),
  });

/** `onTime valid a.csv`, of the first unit. */
function entry(sent: readonly Sent[], rules?: Rules): string {
  const [first] = register(sent, rules).entries;
  if (first === undefined) throw new Error('no entry');
  const late = first.daysLate > 0 ? ` +${String(first.daysLate)}` : '';
  return `${first.timeliness}${late} ${first.validity} ${first.file ?? '-'}${first.included ? '' : ' out'}`;
}

const states = (sent: readonly Sent[], rules?: Rules): Readonly<Record<string, string>> =>
  Object.fromEntries(register(sent, rules).files.map(({ path, state }) => [path, state]));

/** `a.csv unit/superseded`, … */
const told = (sent: readonly Sent[], rules?: Rules): readonly string[] =>
  register(sent, rules)
    .findings.map(({ at: place, code }) => `${place?.file ?? '-'} ${code}`)
    .toSorted();

const a: Sent = { on: '03T10:00:00', path: 'a.csv' };
const b: Sent = { on: '04T10:00:00', path: 'b.csv' };
const late: Sent = { on: '07T10:00:00', path: 'z.csv' };

describe('timeliness', () => {
  test.each<[string, string]>([
    ['05T23:59:59', 'onTime valid a.csv'],
    ['06T00:00:00', 'onTime valid a.csv'],
    ['06T00:00:01', 'late +1 valid a.csv'],
    ['06T23:59:59', 'late +1 valid a.csv'],
    ['07T00:00:00', 'late +2 valid a.csv'],
    ['15T12:00:00', 'late +10 valid a.csv'],
  ])('received on %s: %s', (on, said) => {
    expect(entry([{ ...a, on }])).toBe(said);
  });

  test.each<[string, Rules, string]>([
    ['after the deadline', {}, 'missing none - out'],
    ['at the deadline', { asOf: '06T00:00:00' }, 'notDue none - out'],
    ['without a deadline', { campaign: { deadline: null } }, 'missing none - out'],
    ['that need not report', { units: [{ ...unit, required: false }] }, 'notRequired none - out'],
  ])('nothing received %s', (_, rules, said) => {
    expect(entry([], rules)).toBe(said);
  });

  test('without a deadline nothing is late', () => {
    expect(entry([late], { campaign: { deadline: null } })).toBe('onTime valid z.csv');
  });

  test('a unit’s own deadline counts for it', () => {
    const own = { ...unit, deadline: deadlineAt(at('2020-02-08T00:00:00'), timezone) };
    const sent = { ...late, by: own };
    expect(entry([sent], { units: [own] })).toBe('onTime valid z.csv');
    expect(entry([{ ...sent, on: '08T00:00:01' }], { units: [own] })).toBe('late +1 valid z.csv');
  });

  test.each<[string, readonly Sent[], string]>([
    ['a late correction of a timely return', [a, late], 'onTime valid z.csv'],
    ['of a timely return that was rejected', [{ ...a, found: 'e' }, late], 'onTime valid z.csv'],
    ['a late return after a timely file that cannot be read', [{ ...a, found: 'x' }, late], 'late +2 valid z.csv'],
    [
      'nothing but files that cannot be read',
      [
        { ...late, found: 'x' },
        { ...a, found: 'x' },
      ],
      'onTime rejected z.csv out',
    ],
    ['the same bytes again, late', [a, { ...late, bytes: 'a.csv' }], 'onTime valid a.csv'],
  ])('is that of the first return that could be read, else of the first file: %s', (_, sent, said) => {
    expect(entry(sent)).toBe(said);
  });
});

describe('validity of the current return', () => {
  test.each<[string, string]>([
    ['', 'onTime valid a.csv'],
    ['i', 'onTime valid a.csv'],
    ['iw', 'onTime flagged a.csv'],
    ['we', 'onTime rejected a.csv out'],
    ['x', 'onTime rejected a.csv out'],
  ])('with findings %j: %s', (found, said) => {
    expect(entry([{ ...a, found }])).toBe(said);
  });

  test('what comparing it with other units finds belongs to it', () => {
    const suspicion = finding(
      'value/magnitude',
      { at: { file: 'a.csv', sheet: null, cell: 'B7' }, unit: unit.name },
      {
        title: 'x',
        figure: '1',
        measure: 'x',
        asked: 'x',
        mended: '1',
        grounds: 'x',
      },
    );
    const checks: DistrictChecks = (counted) => counted.map(() => suspicion);
    expect(entry([a], { checks })).toBe('onTime flagged a.csv');
    expect(register([a], { checks }).findings).toMatchObject([{ code: 'value/magnitude', unit: unit.name }]);
    expect(entry([{ ...a, found: 'e' }], { checks })).toBe('onTime rejected a.csv out');
    expect(entry([{ ...a, found: 'e' }], { checks, includeRejected: true })).toBe('onTime rejected a.csv');
  });

  test.each<[string, readonly Sent[], Rules, readonly string[]]>([
    ['the current one', [a, late], {}, ['z.csv']],
    ['none that is rejected', [{ ...a, found: 'e' }], {}, []],
    ['a rejected one where that is asked for', [{ ...a, found: 'e' }], { includeRejected: true }, ['a.csv']],
    ['none of rivals', [a, { ...a, path: 'b.csv' }], { includeRejected: true }, []],
    ['none that cannot be read', [{ ...a, found: 'x' }], { includeRejected: true }, []],
  ])('of a unit’s returns %s is compared', (...[, sent, rules, compared]) => {
    const seen: string[] = [];
    const checks: DistrictChecks = (counted) => {
      seen.push(...counted.map(({ file }) => file.path));
      return [];
    };
    register(sent, { ...rules, checks });
    expect(seen).toEqual(compared);
  });

  test('lateness does not touch it', () => {
    expect(entry([late])).toBe('late +2 valid z.csv');
  });

  test('rejected figures count only where that is asked for; what cannot be read or told apart never', () => {
    const all = { includeRejected: true };
    expect(entry([{ ...a, found: 'e' }], all)).toBe('onTime rejected a.csv');
    expect(states([{ ...a, found: 'e' }], all)).toEqual({ 'a.csv': 'merged' });
    expect(entry([{ ...a, found: 'x' }], all)).toBe('onTime rejected a.csv out');
    expect(entry([a, { ...a, path: 'b.csv' }], all)).toBe('onTime rejected a.csv out');
  });
});

/** As if an explanation stood for every error of the unit. */
const settle = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((found) =>
    found.unit === unit.name && found.severity === 'error' ? { ...found, severity: 'info' } : found,
  );

test('what is settled before validity is decided neither rejects nor flags', () => {
  const sent = { ...a, found: 'e' };
  expect(entry([sent])).toBe('onTime rejected a.csv out');
  expect(entry([sent], { settle })).toBe('onTime valid a.csv');
  expect(entry([{ ...a, found: 'ew' }], { settle })).toBe('onTime flagged a.csv');
  expect(states([sent], { settle })).toEqual({ 'a.csv': 'merged' });
});

describe('versions', () => {
  test.each<[string, readonly Sent[], Readonly<Record<string, string>>]>([
    ['one', [a], { 'a.csv': 'merged' }],
    ['the latest supersedes', [b, a], { 'a.csv': 'superseded', 'b.csv': 'merged' }],
    ['rejected or not', [a, { ...b, found: 'e' }], { 'a.csv': 'superseded', 'b.csv': 'rejected' }],
    ['what cannot be read supersedes nothing', [a, { ...b, found: 'x' }], { 'a.csv': 'merged', 'b.csv': 'unreadable' }],
    ['the same bytes again', [a, { ...b, bytes: 'a.csv' }], { 'a.csv': 'merged', 'b.csv': 'duplicate' }],
    [
      'first by path at the same time',
      [
        { ...a, path: 'c.csv', bytes: '1' },
        { ...a, bytes: '1' },
      ],
      { 'a.csv': 'merged', 'c.csv': 'duplicate' },
    ],
    [
      'the first bytes again after others',
      [a, b, { ...late, bytes: 'a.csv' }],
      { 'a.csv': 'superseded', 'b.csv': 'merged', 'z.csv': 'duplicate' },
    ],
    ['two at the same time', [a, { ...a, path: 'b.csv' }], { 'a.csv': 'rejected', 'b.csv': 'rejected' }],
    [
      'two at the same time, then another',
      [a, { ...a, path: 'b.csv' }, late],
      { 'a.csv': 'superseded', 'b.csv': 'superseded', 'z.csv': 'merged' },
    ],
    [
      'of no unit',
      [
        { ...a, by: null },
        { ...b, by: null, found: 'x' },
      ],
      { 'a.csv': 'unassigned', 'b.csv': 'unreadable' },
    ],
  ])('%s', (_, sent, expected) => {
    expect(states(sent)).toEqual(expected);
  });

  test('the entry names what it supersedes, oldest first', () => {
    const [first] = register([late, b, a]).entries;
    expect([first?.file, first?.superseded]).toEqual(['z.csv', ['a.csv', 'b.csv']]);
  });
});

describe('findings', () => {
  test('of superseded and duplicate files only that is told', () => {
    expect(
      told([
        { ...a, found: 'ew' },
        { ...b, found: 'w' },
        { ...late, bytes: 'b.csv', found: 'w' },
      ]),
    ).toEqual(['a.csv unit/superseded', 'b.csv value/required', 'z.csv unit/duplicate']);
  });

  test.each<[string, readonly Sent[], Rules, readonly string[]]>([
    ['missing', [], {}, ['- unit/missing']],
    ['late', [late], {}, ['z.csv unit/late']],
    ['nil', [{ ...a, isNil: true }], {}, ['a.csv unit/nil']],
    ['not required', [{ ...late, by: { ...unit, required: false } }], { units: [] }, []],
    [
      'two at the same time, each by the other',
      [a, { ...a, path: 'b.csv' }],
      {},
      ['a.csv unit/ambiguous', 'b.csv unit/ambiguous'],
    ],
    [
      'of a file of no unit all that was found',
      [{ ...a, by: null, found: 'w' }],
      { units: [] },
      ['a.csv value/required'],
    ],
  ])('%s', (_, sent, ...[rules, expected]) => {
    expect(told(sent, rules)).toEqual(expected);
  });

  test('a unit that need not report and did is told and added up', () => {
    const free = { ...unit, required: false };
    expect(told([{ ...late, by: free }], { units: [free] })).toEqual(['z.csv unit/not-required']);
    expect(entry([{ ...late, by: free }], { units: [free] })).toBe('notRequired valid z.csv');
  });

  test('each names the unit that it is about', () => {
    expect(register([late, { ...a, found: 'w' }]).findings.map((each) => each.unit)).toEqual(['城东街道']);
  });
});

test('the order of the files never changes the register', () => {
  const other = unitOf('城西街道');
  const sent: fc.Arbitrary<Sent> = fc.record({
    on: fc.constantFrom('03T10:00:00', '04T10:00:00', '07T10:00:00'),
    path: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }),
    bytes: fc.constantFrom('1', '2', '3', '4'),
    found: fc.constantFrom('', 'w', 'e', 'x'),
    by: fc.constantFrom(unit, other, null),
  });
  const many = fc.uniqueArray(sent, { selector: ({ path }) => path, maxLength: 8 });
  const shuffled = many.chain((each) =>
    fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
  );
  fc.assert(
    fc.property(shuffled, ([given, mixed]) => {
      const rules = { units: [unit, other] };
      const [one, two] = [register(given, rules), register(mixed, rules)];
      expect(two.entries).toEqual(one.entries);
      expect(states(mixed, rules)).toEqual(states(given, rules));
      expect(told(mixed, rules)).toEqual(told(given, rules));
    }),
  );
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import * as SheetJs from '@e965/xlsx';
import type { Report, ReportedFinding } from '../case-report.ts';
import { newFlaws, packageFlaws } from '../ooxml/package-flaws.ts';
import { Desk, type Ran } from './desk.ts';
import { corrected, filledBySheetJs } from './fill-in.ts';
import { tableAs, type Entries } from './table.ts';

const roster = `单位编码,单位名称,类别,别名,联系人,联系电话,是否应报,延期至
0101,黑溪镇,镇,,张三,023-1,是,
0102,黄溪镇,镇,,李四,023-2,是,
0103,金溪镇,镇,,王五,023-3,是,
0104,石会镇,镇,,赵六,023-4,是,2020-02-10
0105,石家镇,镇,,孙七,023-5,是,
0201,城东街道,街道,,周八,023-6,是,
0202,城南街道,街道,,吴九,023-7,是,
0301,区教育委员会,部门,区教委,郑十,023-8,是,
0401,31638部队,驻军,,,,否,
`;

interface Correction {
  readonly first: Entries;
  /** Codes that the first return is to get, with what they are about. */
  readonly told: readonly string[];
  /** What is written over in the file that came back. */
  readonly mended: Entries;
}

/** What goes wrong, and how it is put right. */
const mistakes: Readonly<Record<string, Correction>> = {
  黄溪镇: {
    first: { total: 13, martyrs: 5, soldiers: 7, cash: 1.5, form: '集中' },
    told: ['rule/violated total'],
    mended: { total: 12 },
  },
  金溪镇: {
    first: { martyrs: 4, soldiers: '见附件', cash: 0.25 },
    told: ['value/not-a-number soldiers'],
    mended: { soldiers: 9, total: 13 },
  },
  城东街道: {
    first: { martyrs: 501, soldiers: 3, cash: 2.5, form: '不清楚' },
    told: ['value/not-in-list form', 'value/out-of-range martyrs'],
    mended: { martyrs: 51, total: 54, form: '分散' },
  },
  城南街道: {
    first: { martyrs: 6, soldiers: 4, cash: 15_000 },
    told: ['rule/violated cash', 'value/magnitude cash'],
    mended: { cash: 1.5 },
  },
};

const sound: Entries = { martyrs: 11, soldiers: 22, cash: 3.3, form: '分散', remarks: '=无' };
const renewed: Entries = { martyrs: 2, soldiers: 1, cash: 0.07 };
const extended: Entries = { martyrs: 8, soldiers: 0, cash: 0 };
const last: Readonly<Record<string, Entries>> = {
  黑溪镇: sound,
  石家镇: renewed,
  石会镇: extended,
  ...Object.fromEntries(Object.entries(mistakes).map(([unit, { first, mended }]) => [unit, { ...first, ...mended }])),
};

/** Adds up what all units wrote in the end; money in hundredths, so that nothing is lost. */
function sumOf(key: 'martyrs' | 'soldiers' | 'cash'): number {
  return Object.values(last).reduce((sum, entries) => sum + Math.round(Number(entries[key]) * 100), 0) / 100;
}
const oracle = {
  total: sumOf('martyrs') + sumOf('soldiers'),
  martyrs: sumOf('martyrs'),
  soldiers: sumOf('soldiers'),
  cash: String(sumOf('cash')),
};

const reportIn = ({ stdout }: Ran): Report => JSON.parse(stdout);
const desk = new Desk();
const form = (unit: string): Uint8Array => desk.read(`表样/${unit}.xlsx`);
const answer = (unit: string, file = unit): string => `退回更正/2020-02-04/${unit}/${file}（审核意见）.xlsx`;
const ran: Record<string, Ran> = {};
const ranAs = (step: string): Ran => ran[step] ?? { status: null, stdout: '', stderr: `no step ${step}` };

/** From the blank form to the correction: everything that the clerk and the units do, in order. */
beforeAll(async () => {
  ran['init'] = desk.init();
  desk.write('units.csv', roster);
  ran['template'] = desk.run('01 09:00', 'template');
  const outdated = form('石家镇');
  desk.write('table.schema.json', JSON.stringify(tableAs('rows', '2')));
  ran['template again'] = desk.run('01 10:00', 'template');

  desk.arrive('附件（最终版）.xlsx', '03 09:00', filledBySheetJs(form('黑溪镇'), sound));
  for (const [unit, { first }] of Object.entries(mistakes))
    desk.arrive(`${unit}.xlsx`, '03 10:00', filledBySheetJs(form(unit), first));
  desk.arrive('石家镇.xlsx', '04 09:00', filledBySheetJs(outdated, renewed));
  desk.arrive('石会镇.xlsx', '04 09:30', filledBySheetJs(form('黑溪镇'), extended, { C3: '石会镇' }));
  ran['receive'] = desk.run('04 18:00', 'receive');
  ran['validate'] = desk.run('04 18:10', 'validate', '--format', 'json');
  ran['feedback'] = desk.run('04 18:20', 'feedback', '--due', '2020-02-07');

  for (const [unit, { mended }] of Object.entries(mistakes))
    desk.arrive(`${unit}（审核意见）.xlsx`, '06 10:00', await corrected(desk.read(answer(unit)), mended));
  desk.arrive('石家镇新表.xlsx', '06 11:00', filledBySheetJs(form('石家镇'), renewed));
  desk.arrive('石会镇2.xlsx', '08 09:00', filledBySheetJs(form('石会镇'), extended));
  ran['receive again'] = desk.run('08 18:00', 'receive');
  ran['status'] = desk.run('08 18:10', 'status', '--remind', '催报名单.csv');
  ran['merge'] = desk.run('08 18:20', 'merge', '--format', 'json');
}, 120_000);

test('each step ends with the status that a script would go by', () => {
  const statuses = Object.fromEntries(Object.entries(ran).map(([step, { status }]) => [step, status]));
  expect(statuses).toEqual({
    init: 0,
    template: 0,
    'template again': 0,
    receive: 0,
    validate: 1,
    feedback: 1,
    'receive again': 0,
    status: 1,
    merge: 1,
  });
  for (const step of ['init', 'receive', 'validate', 'feedback', 'receive again']) expect(ranAs(step).stderr).toBe('');
});

test('every unit of the roster gets a form of its own', () => {
  expect(desk.files('表样')).toHaveLength(9);
});

test('validate tells what was done wrong, and of nobody else', () => {
  const { findings } = reportIn(ranAs('validate'));
  const toldOf = (unit: string): readonly string[] =>
    findings
      .filter((each) => each.unit === unit && isGrave(each))
      .map(codeOf)
      .toSorted();
  for (const [unit, { told }] of Object.entries(mistakes)) expect([unit, toldOf(unit)]).toEqual([unit, told]);
  expect([toldOf('黑溪镇'), toldOf('石家镇')]).toEqual([[], ['layout/old-form null']]);
  expect(findings.filter(({ file }) => file === '石会镇.xlsx').map(({ code }) => code)).toContain('unit/conflict');
});

const isGrave = ({ severity }: ReportedFinding): boolean => severity !== 'info';
const codeOf = ({ code, column }: ReportedFinding & { readonly column?: string | null }): string => `${code} ${column}`;

describe('feedback', () => {
  test('answers each of them with its own file, sound and annotated, and a notice with the date', async () => {
    for (const unit of Object.keys(mistakes)) {
      // oxlint-disable-next-line no-await-in-loop -- one workbook at a time
      expect([unit, await newFlaws(desk.read(`returns/${unit}.xlsx`), desk.read(answer(unit)))]).toEqual([unit, []]);
      expect(SheetJs.read(desk.read(answer(unit))).SheetNames).toEqual(['审核意见', '统计表', '表样信息']);
      expect(desk.text(`退回更正/2020-02-04/${unit}/退回更正通知.txt`)).toContain('请于2020年2月7日前更正');
    }
    expect(desk.files('退回更正/2020-02-04/石家镇')).toContain('核实通知.txt');
    expect(desk.files('退回更正/2020-02-04')).not.toContainEqual(expect.stringContaining('黑溪镇'));
  });
});

describe('receive', () => {
  test('keeps a line for each file that came, in the order of two evenings', () => {
    const lines = desk.text('receipts.csv').trimEnd().split('\r\n').slice(1);
    const [evenings, times] = [lines.map((line) => line.split(',')[5]), lines.map((line) => line.split(',')[2])];
    expect([lines.length, new Set(lines).size]).toEqual([13, 13]);
    expect(evenings.toSorted()).toEqual(evenings);
    expect(times.filter((time) => time?.startsWith('2020-02-06 1'))).toHaveLength(5);
    expect(lines.map((line) => line.split(',')[0]).toSorted()).toEqual(
      desk.files('returns').filter((path) => path !== '.gitkeep'),
    );
  });
});

const outcome = (): Report => reportIn(ranAs('merge'));

const unitCalled = (name: string) => outcome().units.find((unit) => unit.name === name);

describe('the second round', () => {
  test('every return that was put right counts, in time by its first, and supersedes it', () => {
    for (const unit of Object.keys(mistakes))
      expect(unitCalled(unit)).toMatchObject({
        timeliness: 'onTime',
        validity: 'valid',
        included: true,
        receivedAt: '2020-02-03T02:00:00Z',
        currentReceivedAt: '2020-02-06T02:00:00Z',
        file: `${unit}（审核意见）.xlsx`,
        superseded: [`${unit}.xlsx`],
      });
  });

  test('who had more time is in time, who used an old form has sent the new one, who sent nothing is missing', () => {
    expect(unitCalled('石会镇')).toMatchObject({ timeliness: 'onTime', validity: 'valid', file: '石会镇2.xlsx' });
    expect(unitCalled('石家镇')).toMatchObject({
      timeliness: 'onTime',
      validity: 'valid',
      superseded: ['石家镇.xlsx'],
    });
    expect(unitCalled('区教育委员会')).toMatchObject({ timeliness: 'missing', validity: 'none' });
    expect(unitCalled('31638部队')).toMatchObject({ timeliness: 'notRequired' });
    expect(outcome().counts).toMatchObject({ expected: 8, received: 7, onTime: 7, missing: 1, valid: 7, rejected: 0 });
  });

  test('the totals are what the units wrote in the end', () => {
    expect(outcome().totals).toMatchObject(oracle);
    expect(unitCalled('城东街道')?.values).toMatchObject({ total: 54, martyrs: 51, cash: '2.5', form: '分散' });
    expect(unitCalled('黑溪镇')?.values).toMatchObject({ remarks: '=无' });
  });

  test('no file is lost: each stands in the report, with what became of it', () => {
    const files = outcome().files.map(({ path }) => path);
    expect(files.toSorted()).toEqual(desk.files('returns').filter((path) => path !== '.gitkeep'));
    const stateOf = (path: string) => outcome().files.find((file) => file.path === path)?.state;
    expect(stateOf('石会镇.xlsx')).toBe('unassigned');
    expect(stateOf('黄溪镇.xlsx')).toBe('superseded');
    expect(outcome().files.filter(({ state }) => state === 'merged')).toHaveLength(7);
  });

  test('status names the one that is missing, and the list whom to call', () => {
    expect(ranAs('status').stdout).toMatch(/未报[^]*区教育委员会/);
    expect(desk.text('催报名单.csv')).toMatch(/区教育委员会,0301,部门,未报,.*,郑十,023-8/);
    expect(desk.text('催报名单.csv')).not.toContain('黄溪镇');
  });

  test('the summary workbook is sound, shows the totals, and is the same once more', async () => {
    const bytes = desk.read('汇总.xlsx');
    expect(await packageFlaws(bytes)).toEqual([]);
    const sheet = SheetJs.read(bytes).Sheets['汇总表'] ?? {};
    const rows = SheetJs.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 });
    const totals = rows.find((row) => row.includes('合计') && row.includes(oracle.total)) ?? [];
    expect(totals).toEqual(
      expect.arrayContaining([oracle.total, oracle.martyrs, oracle.soldiers, Number(oracle.cash)]),
    );
    expect(desk.run('08 18:20', 'merge', '-q', '--fail-on', 'late').status).toBe(0);
    expect(Buffer.from(desk.read('汇总.xlsx')).equals(Buffer.from(bytes))).toBe(true);
  });
});

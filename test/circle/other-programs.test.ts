import { expect, test } from '@jest/globals';
import type { Report } from '../case-report.ts';
import { newFlaws } from '../ooxml/package-flaws.ts';
import { hasLibreOffice, recalculated, withoutResults } from '../write/libreoffice.ts';
import { Desk } from './desk.ts';
import { corrected, filledByOpenpyxl, hasOpenpyxl } from './fill-in.ts';
import { tableAs, type Entries } from './table.ts';

type FillIn = (form: Uint8Array, entries: Entries) => Promise<Uint8Array> | Uint8Array;

/** Fills in a form with an indicator a column wrongly, has it checked, corrects what came back, and gives what came of both. */
async function rounds(fillIn: FillIn, wrong: Entries, right: Entries) {
  const desk = new Desk();
  desk.init();
  desk.write('units.csv', '单位编码,单位名称,类别\n0102,黄溪镇,镇\n');
  desk.write('table.schema.json', JSON.stringify(tableAs('columns', '1')));
  desk.run('01 09:00', 'template');
  const sent = await fillIn(desk.read('表样/黄溪镇.xlsx'), wrong);
  desk.arrive('报表.xlsx', '03 10:00', sent);
  const first: Report = JSON.parse(desk.run('04 18:10', 'validate', '--record', '--format', 'json', '-q').stdout);
  desk.run('04 18:20', 'feedback', '-o', '退回');
  const back = desk.read('退回/黄溪镇/报表（审核意见）.xlsx');
  desk.arrive('报表改.xlsx', '05 10:00', await fillIn(back, right));
  const { status, stdout } = desk.run('05 18:20', 'merge', '--record', '--format', 'json', '-q');
  const second: Report = JSON.parse(stdout);
  return { first, flaws: await newFlaws(sent, back), status, second };
}

const programs: readonly [name: string, isThere: boolean, fillIn: FillIn, wrong: Entries, right: Entries][] = [
  ['openpyxl, which computes nothing', hasOpenpyxl, filledByOpenpyxl, { total: 503 }, { total: 52 }],
  [
    'LibreOffice, which computes the sums',
    hasLibreOffice,
    async (form, entries) => recalculated(await withoutResults(await corrected(form, entries))),
    {},
    {},
  ],
];

for (const [name, isThere, fillIn, wrong, right] of programs)
  (isThere ? test : test.skip)(
    `a form goes there and back through ${name}`,
    async () => {
      const typed: Entries = { martyrs: 501, soldiers: 2, cash: 1.25, form: '分散', remarks: '无' };
      const { first, flaws, status, second } = await rounds(fillIn, { ...typed, ...wrong }, { martyrs: 50, ...right });
      expect(first.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'value/out-of-range', unit: '黄溪镇', file: '报表.xlsx' },
      ]);
      expect(flaws).toEqual([]);
      expect(second.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(status).toBe(0);
      expect(second.units).toMatchObject([
        { timeliness: 'onTime', validity: 'valid', file: '报表改.xlsx', superseded: ['报表.xlsx'] },
      ]);
      expect(second.totals).toMatchObject({ total: 52, martyrs: 50, soldiers: 2, cash: '1.25' });
    },
    120_000,
  );

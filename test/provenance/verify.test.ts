import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { read, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { cellName } from '../../src/domain/cell-address.ts';
import { SheetGrid } from '../../src/domain/sheet-grid.ts';
import { runIn } from '../cli/run-in.ts';
import { allRecalculated, hasLibreOffice, withoutResults } from '../write/libreoffice.ts';
import { editSheet, editWorkbook } from './edit-workbook.ts';
import { cellOf, mergedCase, summaryOf } from './merged-case.ts';

interface Found {
  readonly code: string;
  readonly cell: string | null;
}

/** Exit status, codes with cells. */
async function verify(folder: string, file = '汇总.xlsx'): Promise<readonly [number, readonly string[]]> {
  const { status, stdout, stderr } = await runIn(folder, ['verify', file, '--format', 'json', '-q', '--lang', 'en']);
  if (status === 2) return [status, [stderr]];
  const { findings }: { findings: readonly Found[] } = JSON.parse(stdout);
  return [status, findings.map(({ code, cell }) => `${code.replace('summary/', '')} ${cell ?? ''}`.trim())];
}

const altered = (): Promise<string> => mergedCase('altered');
const agrees = [0, []];
const archived = ['--archive', '存档.zip'];
const lastCellWith = ({ sheet }: SheetGrid, text: string): string | null => {
  const cells = sheet.rows.flatMap(({ number: row, contents }) =>
    contents.flatMap((content, i) => (content === text ? [cellName({ row, column: i + 1 })] : [])),
  );
  return cells.at(-1) ?? null;
};
const bytesOf = (folder: string): Buffer => readFileSync(join(folder, '汇总.xlsx'));

describe.each(['qianjiang-2020', 'district', 'every-finding', 'every-value', 'versions', 'last-year'])(
  'the summary of %s',
  (name) => {
    let folder: string;
    beforeAll(async () => {
      folder = await mergedCase(name, ...archived);
    }, 60_000);

    test('agrees with its sources, and so do its archive and a copy with other times', async () => {
      expect(await verify(folder)).toEqual(agrees);
      expect(await verify(folder, '存档.zip')).toEqual(agrees);
    });

    test('agrees after SheetJS saved it', async () => {
      const workbook = read(bytesOf(folder), { cellStyles: true });
      writeFileSync(join(folder, '另存.xlsx'), write(workbook, { type: 'buffer', bookType: 'xlsx' }));
      expect(await verify(folder, '另存.xlsx')).toEqual(agrees);
    });
  },
);

// Of three, as it takes its time.
(hasLibreOffice ? describe : describe.skip)('after LibreOffice saved it', () => {
  const resaved = ['qianjiang-2020', 'every-value', 'last-year'];
  const folders = new Map<string, string>();
  let saved: ReadonlyMap<string, Uint8Array>;
  let [changed, changedCell] = ['', ''];
  beforeAll(async () => {
    for (const name of resaved) {
      // oxlint-disable-next-line no-await-in-loop -- one campaign at a time
      folders.set(name, await mergedCase(name, ...archived));
    }
    changed = await altered();
    changedCell = cellOf(await summaryOf(changed), 'unit', '南岭镇', 'visits');
    await editWorkbook(join(changed, '汇总.xlsx'), { 汇总表: { [changedCell]: 90 } });
    const books = [...folders].map(([name, folder]) => [name, bytesOf(folder)] as const);
    const changedBook = await withoutResults(bytesOf(changed));
    saved = allRecalculated(Object.fromEntries([...books, ['changed', changedBook]]));
  }, 120_000);

  test.each(resaved)('the summary of %s agrees', async (name) => {
    const folder = folders.get(name) ?? '';
    writeFileSync(join(folder, '另存.xlsx'), saved.get(name) ?? '');
    expect(await verify(folder, '另存.xlsx')).toEqual(agrees);
  });

  test('a figure that was changed and recalculated is found alone', async () => {
    writeFileSync(join(changed, '汇总.xlsx'), saved.get('changed') ?? '');
    expect(await verify(changed)).toEqual([1, [`figure-edited ${changedCell}`]]);
  });
});

describe('what is done to a summary by hand', () => {
  test('one sentence says that all agrees', async () => {
    const { status, stdout } = await runIn(await altered(), ['verify', '汇总.xlsx', '--lang', 'zh', '-q']);
    expect([status, stdout]).toEqual([0, '汇总.xlsx 与来源一致：6 个单位、5 个文件，统计时点 2020-02-20 09:00。\n']);
  });

  test('every figure of a unit that is changed is found at its cell', async () => {
    const folder = await altered();
    const original = bytesOf(folder);
    const summary = await summaryOf(folder);
    for (const unit of ['东山镇', '西河乡', '区水利局'])
      for (const key of ['events', 'cash', 'staff']) {
        writeFileSync(join(folder, '汇总.xlsx'), original);
        const cell = cellOf(summary, 'unit', unit, key);
        await editWorkbook(join(folder, '汇总.xlsx'), { 汇总表: { [cell]: 77 } });
        const [status, found] = await verify(folder);
        const stale = found.filter((each) => each.startsWith('stale-value'));
        expect([status, found.filter((each) => !stale.includes(each))]).toEqual([1, [`figure-edited ${cell}`]]);
        // The subtotal and the total still show what they did.
        expect(stale).toHaveLength(2);
      }
  });

  test.each<[string | number | null, string]>([
    [77, '被改成 77，汇总时是'],
    ['7', '被改成文字“7”，汇总时是'],
    [null, '被改成空白，汇总时是'],
  ])('a figure that became %j is told as such', async (now, words) => {
    const folder = await altered();
    const cell = cellOf(await summaryOf(folder), 'unit', '东山镇', 'events');
    await editWorkbook(join(folder, '汇总.xlsx'), { 汇总表: { [cell]: now } });
    const { stdout } = await runIn(folder, ['verify', '汇总.xlsx', '--lang', 'zh', '-q']);
    expect(stdout.replaceAll(/\s*\n\s*/gu, '')).toContain(words);
  });

  test('outside of a campaign it is asked for the returns in its own words', async () => {
    const folder = await altered();
    const elsewhere = mkdtempSync(join(tmpdir(), 'verify-'));
    copyFileSync(join(folder, '汇总.xlsx'), join(elsewhere, '汇总.xlsx'));
    const { status, stderr } = await runIn(elsewhere, ['verify', '汇总.xlsx', '--lang', 'zh']);
    expect([status, stderr.trim()]).toEqual([
      2,
      expect.stringMatching(/^shuangyong: 这里没有统计任务.*例如：shuangyong verify 汇总\.xlsx \.\/returns$/u),
    ]);
  });

  test('a formula that is wiped out is found even where the figure is right', async () => {
    const folder = await altered();
    const cell = cellOf(await summaryOf(folder), 'total', '', 'events');
    await editWorkbook(join(folder, '汇总.xlsx'), { 汇总表: { [cell]: 19 } });
    expect(await verify(folder)).toEqual([1, [`formula-overwritten ${cell}`]]);
  });

  test('rows that are put in or taken out do not make the others strange', async () => {
    const folder = await altered();
    const path = join(folder, '汇总.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytesOf(folder)).buffer);
    workbook.getWorksheet('报送情况')?.insertRow(2, ['附件']);
    writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(await verify(folder)).toEqual(agrees);
  });

  test('marks, measures and the sheets beside 汇总表 are held against the sources as well', async () => {
    const folder = await altered();
    const path = join(folder, '汇总.xlsx');
    const original = bytesOf(folder);
    const sheets = (await summaryOf(folder)).sheets.map((sheet) => new SheetGrid(sheet));
    const edits: readonly (readonly [string, string, string | number])[] = [
      ['汇总表', '迟报', ''],
      ['汇总表', '未报', '按时'],
      ['汇总表', '万元', '元'],
      ['报送情况', '应报', '实报'],
      ['报送情况', '乡镇', '别类'],
      ['报表明细', '东山镇', '西山镇'],
      ['规范化记录', '约6', '6'],
      ['数据来源', '东山镇.csv', '西山镇.csv'],
    ];
    for (const [name, was, now] of edits) {
      const sheet = sheets.find((each) => each.sheet.name === name);
      const cell = sheet === undefined ? null : lastCellWith(sheet, was);
      if (cell === null) throw new Error(`${name} has no ${was}`);
      writeFileSync(path, original);
      await editWorkbook(path, { [name]: { [cell]: now } });
      expect([name, was, await verify(folder)]).toEqual([name, was, [1, [`content-differs ${cell}`]]]);
    }
    writeFileSync(path, original);
    // What people add is theirs: signatures, 备注, the heading, notes beside a list.
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const summary = workbook.getWorksheet('汇总表');
    const lists = workbook.getWorksheet('审核问题');
    if (summary === undefined || lists === undefined) throw new Error('no sheets');
    summary.getCell(1, 1).value = '附件2';
    summary.getCell(summary.rowCount, 1).value = '单位负责人：张三';
    lists.getCell(4, lists.columnCount + 1).value = '已电话核实';
    writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(await verify(folder)).toEqual(agrees);
  });

  test('a time of receipt that is another now is found where it was written', async () => {
    const folder = await altered();
    const receipts = join(folder, 'receipts.csv');
    const text = readFileSync(receipts, 'utf8');
    writeFileSync(
      receipts,
      text.replace(
        /(东山镇\.csv,2020-\d\d-)(\d\d)/,
        (_, start: string, day: string) => `${start}${String(Number(day) - 1).padStart(2, '0')}`,
      ),
    );
    expect(readFileSync(receipts, 'utf8')).not.toBe(text);
    const [status, found] = await verify(folder);
    expect([status, found.map((each) => each.split(' ')[0])]).toEqual([1, expect.arrayContaining(['content-differs'])]);
  });

  test('sources that changed, went or came are found, and a copy with other times agrees', async () => {
    const folder = await altered();
    const file = (name: string): string => join(folder, 'returns', name);
    utimesSync(file('东山镇.csv'), new Date(), new Date());
    expect(await verify(folder)).toEqual(agrees);
    writeFileSync(file('东山镇.csv'), `${readFileSync(file('东山镇.csv'), 'utf8')}\n`);
    expect(await verify(folder)).toEqual([1, ['source-changed']]);
    renameSync(file('南岭镇.csv'), file('南岭镇-新.csv'));
    const [, found] = await verify(folder);
    expect(found).toEqual(expect.arrayContaining(['source-missing', 'source-new', 'source-changed']));
  });
});

describe('a summary that was made to do harm', () => {
  const record = '溯源信息';

  test('names files elsewhere, and none of them is looked at', async () => {
    const folder = await mergedCase('altered');
    mkdirSync(join(folder, 'secret'));
    writeFileSync(join(folder, 'secret/a.csv'), '填报单位,活动场次\n东山镇,3\n');
    for (const path of ['../../../../etc/passwd', '../secret/a.csv', '/etc/passwd']) {
      await editSheet(join(folder, '汇总.xlsx'), record, (xml) => xml.replaceAll('东山镇.csv', path));
      const [status, found] = await verify(folder);
      // What the workbook names is not there; what is there it does not know.
      expect([status, found]).toEqual([1, expect.arrayContaining(['source-missing', 'source-new'])]);
      expect((await runIn(folder, ['trace', '汇总.xlsx', '--column', 'visits'])).status).toBe(0);
      await mergeAgain(folder);
    }
  });

  test.each([
    ['a line that is no JSON', (xml: string) => xml.replace('[&quot;unit&quot;', '[').replace('["unit"', '["unit')],
    ['a member of another kind', (xml: string) => xml.replace('"daysLate":0', '"daysLate":"0"')],
    ['a cell beyond the sheet', (xml: string) => xml.replaceAll('["row",null,0,2,2', '["row",null,0,99999999,2')],
    ['a pattern that is not there', (xml: string) => xml.replaceAll('["row",null,0', '["row",null,9')],
    ['a time zone that is none', (xml: string) => xml.replace('Asia/Shanghai', '../../etc')],
    ['another way of writing', (xml: string) => xml.replace('>1</t>', '>2</t>')],
  ])('with %s is refused', async (_, change) => {
    const folder = await mergedCase('altered');
    const before = bytesOf(folder);
    await editSheet(join(folder, '汇总.xlsx'), record, change);
    expect(bytesOf(folder).equals(before)).toBe(false);
    for (const command of [
      ['verify', '汇总.xlsx'],
      ['trace', '汇总.xlsx', 'C7'],
      ['diff', '汇总.xlsx', '汇总.xlsx'],
    ]) {
      const { status, stderr } = await runIn(folder, [...command, '--lang', 'zh']);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/已被改动|另一版本/)]);
    }
  });

  test('a formula in the record is text, a bomb is refused, and garbage is no summary', async () => {
    const folder = await mergedCase('altered');
    await editSheet(join(folder, '汇总.xlsx'), record, (xml) =>
      xml.replace(/<c r="A2" t="inlineStr">.*?<\/c>/, '<c r="A2"><f>HYPERLINK("file:///etc/passwd")</f><v>0</v></c>'),
    );
    expect((await verify(folder))[0]).toBe(2);
    writeFileSync(join(folder, '汇总.xlsx'), 'PK\u0003\u0004 garbage');
    expect((await verify(folder))[0]).toBe(2);
    rmSync(join(folder, '汇总.xlsx'));
    expect((await verify(folder))[0]).toBe(2);
  });
});

async function mergeAgain(folder: string): Promise<void> {
  await runIn(folder, ['merge', 'returns', '-o', '汇总.xlsx', '--as-of', '2020-02-20T09:00:00+08:00', '-q']);
}

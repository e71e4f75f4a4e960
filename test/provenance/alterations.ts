import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName, parseCellName } from '../../src/domain/cell-address.ts';
import { editPart, editWorkbook } from './edit-workbook.ts';
import { cellOf, summaryOf, type FigurePlace } from './merged-case.ts';

/** What is done to a summed-up copy of `fixtures/altered`, by name: `expected/verify-<name>.json` is what `verify` must find. */
export const alterations: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  async workbook(folder) {
    const path = join(folder, '汇总.xlsx');
    const summary = await summaryOf(folder);
    const at = (...place: FigurePlace): string => cellOf(summary, ...place);
    const part = summary.record.parts.find(({ of }) => of === 'figures');
    const header = part?.rows.find(({ kind }) => kind === 'header')?.row ?? 0;
    const titleCell = cellName({ row: header, column: parseCellName(at('total', '', 'most'))?.column ?? 0 });
    const nameCell = cellName({
      row: parseCellName(at('unit', '区水利局', 'events'))?.row ?? 0,
      column: part?.labelColumn ?? 0,
    });
    await editWorkbook(path, {
      汇总表: {
        [at('unit', '东山镇', 'visits')]: 210,
        [at('subtotal', '乡镇', 'cash')]: 2.6,
        [at('subtotal', '部门', 'events')]: { formula: 'SUM(A1:A2)', value: 0 },
        [nameCell]: '区水务局',
        [titleCell]: '最高补助',
      },
      报送情况: { [at('unit', '西河乡', '及时性')]: '按时' },
      报表明细: { H2: 77 },
    });
  },
  async sources(folder) {
    const path = join(folder, '汇总.xlsx');
    await editPart(path, 'xl/workbook.xml', (xml) => xml.replace('name="报送情况"', 'name="报送"'));
    const file = (name: string): string => join(folder, name);
    const replace = (name: string, was: string, now: string): void =>
      writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(was, now));
    replace('returns/东山镇.csv', '120', '125');
    replace('units.csv', 'A02,南岭镇,乡镇\n', '');
    replace('units.csv', 'B03,区水利局,部门\n', 'B03,区水利局,乡镇\nB04,区税务局,部门\n');
    replace('table.schema.json', '1.0.0', '1.1.0');
    replace('shuangyong.json', '2020-02-05', '2020-02-10');
    rmSync(file('returns/区教育局.csv'));
    writeFileSync(
      file('returns/区水利局.csv'),
      readFileSync(file('returns/区财政局.csv'), 'utf8').replace('区财政局,约6', '区水利局,6'),
    );
    appendFileSync(file('receipts.csv'), '区水利局.csv,2020-02-08 10:00\n');
  },
};

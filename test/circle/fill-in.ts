import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJs from '@e965/xlsx';
import { filledForm } from '../write/form-parts.ts';
import { titles, type Entries, type Key } from './table.ts';

const sheetName = '统计表';

/** The cell of each column in a form or in what became of it, as somebody finds it who reads the titles. */
export function placesIn(bytes: Uint8Array): Readonly<Record<Key, string>> {
  const sheet = formSheet(SheetJs.read(bytes));
  const cells = SheetJs.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true, defval: null });
  const figure = placeOf(cells, '数量');
  // In a form with an indicator a column the figures stand behind the unit's name, under the header.
  const unit = cells.findLastIndex((row) => row[0] === cells[2]?.[1]);
  const place = (title: string): string => {
    const at = placeOf(cells, title);
    if (at === null) throw new Error(`no title ${title}`);
    return SheetJs.utils.encode_cell(figure === null ? { r: unit, c: at.c } : { r: at.r, c: figure.c });
  };
  const [total, martyrs, soldiers] = [place(titles.total), place(titles.martyrs), place(titles.soldiers)];
  return {
    total,
    martyrs,
    soldiers,
    cash: place(titles.cash),
    form: place(titles.form),
    remarks: place(titles.remarks),
  };
}

function placeOf(cells: readonly (readonly unknown[])[], text: string): SheetJs.CellAddress | null {
  const r = cells.findIndex((row) => row.includes(text));
  return r === -1 ? null : { r, c: cells[r]?.indexOf(text) ?? 0 };
}

function formSheet(workbook: SheetJs.WorkBook): SheetJs.WorkSheet {
  const sheet = workbook.Sheets[sheetName];
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  return sheet;
}

const byPlace = (bytes: Uint8Array, entries: Entries): Readonly<Record<string, number | string>> => {
  const places: Readonly<Record<string, string>> = placesIn(bytes);
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [places[key] ?? '', value]));
};

/** A form filled in by SheetJS, which keeps values and hidden sheets and little of the look; a sum that is not typed over gets its result stored. `others`: further cells, by name. */
export function filledBySheetJs(
  form: Uint8Array,
  entries: Entries,
  others: Readonly<Record<string, string>> = {},
): Uint8Array {
  const workbook = SheetJs.read(form, { cellStyles: true });
  const sheet = formSheet(workbook);
  for (const [name, value] of Object.entries({ ...byPlace(form, entries), ...others }))
    sheet[name] = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
  if (entries.total === undefined) {
    const cell: SheetJs.CellObject = sheet[placesIn(form).total];
    const parts = [entries.martyrs, entries.soldiers].filter((value) => typeof value === 'number');
    cell.t = 'n';
    cell.v = parts.reduce((sum, value) => sum + value, 0);
  }
  return new Uint8Array(SheetJs.write(workbook, { type: 'array', bookType: 'xlsx' }));
}

/** A file that was sent back with its cells marked, corrected in its cells as in a spreadsheet program: notes, colours and the sheet in front stay. */
export function corrected(bytes: Uint8Array, entries: Entries): Promise<Uint8Array> {
  return filledForm(bytes, byPlace(bytes, entries));
}

const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0);
export const hasOpenpyxl = python !== undefined;
if (!hasOpenpyxl) console.log('skipped: forms filled in by openpyxl, as it is not installed');

const script = `
import json, sys, openpyxl
source, target, cells = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
workbook = openpyxl.load_workbook(source)
for name, value in cells.items():
    workbook['${sheetName}'][name] = value
workbook.save(target)
`;

/** A form filled in by openpyxl, which keeps validations and formulas and computes nothing. */
export function filledByOpenpyxl(form: Uint8Array, entries: Entries): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'shuangyong-openpyxl-'));
  try {
    const [source, target] = [join(folder, 'form.xlsx'), join(folder, 'filled.xlsx')];
    writeFileSync(source, form);
    const argv = ['-c', script, source, target, JSON.stringify(byPlace(form, entries))];
    const { status, stderr } = spawnSync(python ?? 'python3', argv, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

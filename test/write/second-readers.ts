import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, type WorkSheet } from '@e965/xlsx';

/** What a cell of a workbook holds for another program; formulas by their cached values. */
export type Held = string | number | boolean | null;

/** Rows of every sheet by its name. */
export type Sheets = Readonly<Record<string, readonly (readonly Held[])[]>>;

/** Opens workbooks that are not of its own making: all at once, as another program takes longer to start than to read one. */
export type SecondReader = (workbooks: readonly Uint8Array[]) => readonly Sheets[];

const rowsOf = (sheet: WorkSheet): Held[][] =>
  utils.sheet_to_json<Held[]>(sheet, { header: 1, defval: null, raw: true });

/** The library that reads old workbooks for us, and writes none. */
export const sheetJs: SecondReader = (workbooks) =>
  workbooks.map((workbook) =>
    Object.fromEntries(
      Object.entries(read(workbook, { type: 'array' }).Sheets).map(([name, sheet]) => [name, rowsOf(sheet)]),
    ),
  );

const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0);
if (python === undefined) console.log('skipped: what openpyxl reads in workbooks, as it is not installed');

const dump = `
import json, sys, openpyxl
books = [openpyxl.load_workbook(path, data_only=True) for path in sys.argv[1:]]
print(json.dumps([{sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book} for book in books]))
`;

const openpyxl =
  (command: string): SecondReader =>
  (workbooks) => {
    const folder = mkdtempSync(join(tmpdir(), 'shuangyong-openpyxl-'));
    try {
      const paths = workbooks.map((_, at) => join(folder, `${at}.xlsx`));
      workbooks.forEach((workbook, at) => writeFileSync(paths[at] ?? '', workbook));
      return JSON.parse(
        execFileSync(command, ['-W', 'ignore', '-c', dump, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

/** Those that are installed, by name. */
export const secondReaders: readonly (readonly [string, SecondReader])[] = [
  ['SheetJS', sheetJs],
  ...(python === undefined ? [] : [['openpyxl', openpyxl(python)] as const]),
];

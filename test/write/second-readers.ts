import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, type WorkSheet } from '@e965/xlsx';

/** What a cell of a workbook holds for another program; formulas by their cached values. */
export type Held = string | number | boolean | null;

/** Rows of every sheet by its name. */
export type Sheets = Readonly<Record<string, readonly (readonly Held[])[]>>;

/** Opens a workbook that is not of its own making. */
export type SecondReader = (workbook: Uint8Array) => Sheets;

const rowsOf = (sheet: WorkSheet): Held[][] =>
  utils.sheet_to_json<Held[]>(sheet, { header: 1, defval: null, raw: true });

const sheetJs: SecondReader = (workbook) =>
  Object.fromEntries(
    Object.entries(read(workbook, { type: 'array' }).Sheets).map(([name, sheet]) => [name, rowsOf(sheet)]),
  );

const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0);
if (python === undefined) console.log('skipped: what openpyxl reads in workbooks, as it is not installed');

const dump = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}))
`;

const openpyxl =
  (command: string): SecondReader =>
  (workbook) => {
    const folder = mkdtempSync(join(tmpdir(), 'shuangyong-openpyxl-'));
    try {
      const path = join(folder, 'summary.xlsx');
      writeFileSync(path, workbook);
      return JSON.parse(
        execFileSync(command, ['-W', 'ignore', '-c', dump, path], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
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

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Python that has openpyxl: the one on the path, or the system's own. */
const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0);
export const hasOpenpyxl = python !== undefined;
if (!hasOpenpyxl) console.log('skipped: what openpyxl reads of the charts, as it is not installed');

const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["图表"]
def series(chart):
    return [[s.val.numRef.f, [p.v for p in s.val.numRef.numCache.pt]] for part in [chart] + chart._charts[1:] for s in part.series]
charts = [["".join(r.t for p in c.title.tx.rich.p for r in p.r or []), series(c)] for c in sheet._charts]
print(json.dumps({"name": sheet.title, "charts": charts}))
`;

/** 图表 of a workbook as openpyxl reads it: its charts by title, with the references and values of their series. */
export function readByOpenpyxl(bytes: Uint8Array): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'shuangyong-openpyxl-'));
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, bytes);
    return JSON.parse(execFileSync(python ?? 'python3', ['-c', script, file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

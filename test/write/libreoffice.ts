import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';

/** Whether LibreOffice is there to open what we write. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasLibreOffice) console.log('skipped: what LibreOffice (soffice) makes of workbooks, as it is not installed');

/** What to make of a workbook: an extension with LibreOffice's name of the filter where it needs one. */
type Format = 'xlsx' | 'xls' | 'ods';

const filters: Readonly<Record<Format, string>> = { xlsx: 'xlsx:Calc MS Excel 2007 XML', xls: 'xls', ods: 'ods' };

/** Workbooks opened and saved by one LibreOffice, as starting it takes most of its time; by the names given to them. */
export function allRecalculated(
  workbooks: Readonly<Record<string, Uint8Array>>,
  format: Format = 'xlsx',
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'shuangyong-libreoffice-'));
  try {
    const names = Object.keys(workbooks);
    const sources = Object.values(workbooks).map((bytes, at) => {
      const source = join(folder, `${at}.xlsx`);
      writeFileSync(source, bytes);
      return source;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', filters[format], '--outdir', join(folder, 'out')];
    execFileSync('soffice', [profile, '--headless', ...target, ...sources], { stdio: 'ignore' });
    return new Map(names.map((name, at) => [name, readFileSync(join(folder, `out/${at}.${format}`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A workbook opened and saved by LibreOffice, which computes formulas that have no stored result. */
export function recalculated(bytes: Uint8Array, format: Format = 'xlsx'): Uint8Array {
  const saved = allRecalculated({ it: bytes }, format).get('it');
  if (saved === undefined) throw new Error('LibreOffice saved nothing');
  return saved;
}

/** The same workbook without stored results, so that whoever opens it must compute them. */
export async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(zip.files).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path))) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    zip.file(name, xml.replaceAll(/(<f\b[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zip.generateAsync({ type: 'uint8array' });
}

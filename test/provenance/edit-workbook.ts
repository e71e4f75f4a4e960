import { readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';

/** What a cell is made to hold: a figure, a text, a formula, or nothing. */
export type Edit = number | string | { readonly formula: string; readonly value: number } | null;

/** Edits by cell of a sheet: `{ 汇总表: { F12: 7 } }`. */
export type Edits = Readonly<Record<string, Readonly<Record<string, Edit>>>>;

/** Changes cells of a workbook as by hand, in its XML: nothing else in it is touched, and nothing is recalculated. */
export async function editWorkbook(path: string, edits: Edits): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const names = await sheetNames(zip);
  for (const [name, cells] of Object.entries(edits)) {
    const part = `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
    let xml = await partText(zip, part);
    for (const [cell, edit] of Object.entries(cells)) xml = withCell(xml, cell, edit);
    zip.file(part, xml);
  }
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

/** Changes a sheet of a workbook as text. */
export async function editSheet(path: string, name: string, change: (xml: string) => string): Promise<void> {
  const names = await sheetNames(await JSZip.loadAsync(readFileSync(path)));
  await editPart(path, `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`, change);
}

/** Changes a part of a workbook as text. */
export async function editPart(path: string, part: string, change: (xml: string) => string): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  zip.file(part, change(await partText(zip, part)));
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

async function partText(zip: JSZip, part: string): Promise<string> {
  const text = await zip.file(part)?.async('string');
  if (text === undefined) throw new Error(`no part ${part}`);
  return text;
}

const sheetNames = async (zip: JSZip): Promise<readonly string[]> =>
  [...(await partText(zip, 'xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name = '']) => name);

function withCell(xml: string, cell: string, edit: Edit): string {
  const pattern = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
  if (!pattern.test(xml)) throw new Error(`no cell ${cell}`);
  return xml.replace(pattern, (_, style: string = '') => cellXml(`<c r="${cell}"${style}`, edit));
}

function cellXml(open: string, edit: Edit): string {
  if (edit === null) return `${open}/>`;
  if (typeof edit === 'number') return `${open}><v>${edit}</v></c>`;
  if (typeof edit === 'string') return `${open} t="inlineStr"><is><t>${edit}</t></is></c>`;
  return `${open}><f>${edit.formula}</f><v>${edit.value}</v></c>`;
}

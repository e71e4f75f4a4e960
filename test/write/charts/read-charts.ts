import ExcelJS, { type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import type { Outcome } from '../../../src/findings/outcome.ts';
import { childNamed, childrenNamed, xmlTree, type XmlElement, type XmlTree } from '../../../src/write/package/xml-tree.ts';
import { summaryWorkbook } from '../../../src/write/summary-workbook.ts';

/** 图表 of an outcome's workbook as whoever opens it finds it. */
export interface ReadCharts {
  readonly bytes: Uint8Array;
  readonly sheet: Worksheet;
  /** Parts of the package by name. */
  readonly parts: ReadonlyMap<string, string>;
  /** In the drawing's order. */
  readonly charts: readonly ReadChart[];
}

export interface ReadChart {
  readonly title: string;
  readonly tree: XmlTree;
  readonly references: readonly Reference[];
  /** By the series' name: what it shows by category. */
  readonly series: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A reference with what the part says stands there. */
export interface Reference {
  readonly formula: string;
  readonly cache: readonly (string | null)[];
}

export async function readCharts(outcome: Outcome): Promise<ReadCharts> {
  const bytes = await summaryWorkbook(outcome, (path) => `returns/${path}`);
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  const texts = await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const));
  const workbook = new ExcelJS.Workbook();
  // exceljs knows no charts, and stumbles over a drawing of them.
  for (const name of names) if (/worksheets\/sheet\d+\.xml$/.test(name)) zip.file(name, withoutDrawing(texts, name));
  for (const name of names) if (name.startsWith('xl/drawings/')) zip.remove(name);
  await workbook.xlsx.load((await zip.generateAsync({ type: 'nodebuffer' })).buffer as ArrayBuffer);
  const sheet = workbook.worksheets.at(-1);
  if (sheet === undefined) throw new Error('no sheet');
  const parts = new Map(texts);
  const charts = [...parts.keys()].filter((name) => name.startsWith('xl/charts/')).map((name) => readChart(parts.get(name) ?? ''));
  return { bytes, sheet, parts, charts };
}

import ExcelJS, { type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import type { Outcome } from '../../../src/findings/outcome.ts';
import { childrenNamed, xmlTree, type XmlElement, type XmlTree } from '../../../src/write/package/xml-tree.ts';
import { summaryWorkbook } from '../../../src/write/summary-workbook.ts';

/** 图表 of an outcome's workbook, as whoever opens it finds it. */
export interface ReadCharts {
  readonly bytes: Uint8Array;
  readonly sheet: Worksheet;
  /** Parts of the package by name. */
  readonly parts: ReadonlyMap<string, string>;
  readonly charts: readonly ReadChart[];
}

export interface ReadChart {
  readonly title: string;
  readonly tree: XmlTree;
  readonly series: readonly ReadSeries[];
}

/** A series by its three references: to its name, its categories and its values. */
export interface ReadSeries {
  readonly name: Reference;
  readonly categories: Reference;
  readonly values: Reference;
}

/** A reference with what the part says stands there. */
export interface Reference {
  readonly formula: string;
  /** Null for a point that is not there. */
  readonly cache: readonly (string | null)[];
}

export async function readCharts(outcome: Outcome): Promise<ReadCharts> {
  const bytes = await summaryWorkbook(outcome, (path) => `returns/${path}`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer);
  const sheet = workbook.getWorksheet('图表');
  if (sheet === undefined) throw new Error('no sheet');
  const { files } = await JSZip.loadAsync(bytes);
  const texts = Object.values(files).map(async (file) => [file.name, await file.async('string')] as const);
  const parts = new Map(await Promise.all(texts));
  const charts = [...parts].filter(([name]) => name.startsWith('xl/charts/'));
  return { bytes, sheet, parts, charts: charts.map(([, text]) => readChart(xmlTree(text))) };
}

const readChart = (tree: XmlTree): ReadChart => ({
  title: textIn(tree, elements(tree.root, 'title')[0] ?? tree.root, 'a:t'),
  tree,
  series: elements(tree.root, 'ser').map((series) => {
    const [name, categories, values] = ['tx', 'cat', 'val'].map((part) => reference(tree, elements(series, part)[0]));
    if (name === undefined || categories === undefined || values === undefined) throw new Error('no series');
    return { name, categories, values };
  }),
});

function reference(tree: XmlTree, element: XmlElement | undefined): Reference {
  if (element === undefined) throw new Error('no reference');
  const count = Number(elements(element, 'ptCount')[0]?.tag.attributes['val']);
  const points = new Map(
    elements(element, 'pt').map((point) => [Number(point.tag.attributes['idx']), textIn(tree, point, 'v')]),
  );
  return {
    formula: textIn(tree, element, 'f'),
    cache: Array.from({ length: count }, (_, i) => points.get(i) ?? null),
  };
}

/** All elements of a name under one, however deep. */
export function elements(under: XmlElement, name: string): readonly XmlElement[] {
  return [...childrenNamed(under, name), ...under.children.flatMap((child) => elements(child, name))];
}

/** The text of the first element of a name. */
export function textIn({ text }: XmlTree, under: XmlElement, name: string): string {
  const [found] = elements(under, name);
  return found === undefined
    ? ''
    : text
        .slice(found.tag.end, found.closeStart)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
}

/** What the cells of a reference to 图表 hold, down its column. */
export function cellsOf(sheet: Worksheet, formula: string): readonly (string | null)[] {
  const [, column = '', first = '', last = first] = /^'图表'!\$([A-Z]+)\$(\d+)(?::\$\1\$(\d+))?$/.exec(formula) ?? [];
  if (column === '') throw new Error(`no reference: ${formula}`);
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => {
    const { value } = sheet.getCell(`${column}${Number(first) + i}`);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  });
}

/** What a series shows, by category. */
export const shownBy = ({ categories, values }: ReadSeries): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    categories.cache.map((category, i) => [category ?? '', values.cache[i] == null ? null : Number(values.cache[i])]),
  );

import type { SheetHead } from '../sheet-builder.ts';

/** A sheet as the list says that Excel puts into its pages. */
export interface ListedSheet extends SheetHead {
  /** Name of the page that holds it, without folders; empty where it is this very page. */
  readonly source: string;
}

/** Characters at the beginning of a page in which the list stands. */
const glance = 256 * 1024;

/** The sheets that a page lists; none in a page that Excel did not write or imitate. */
export function listedSheets(page: string): readonly ListedSheet[] {
  const head = page.slice(0, glance);
  return head
    .split(/<x:ExcelWorksheet>/i)
    .slice(1)
    .map((island) => ({
      name: unescaped(between(island, 'Name')),
      visibility: visibilities.get(between(island, 'Visible').toLowerCase()) ?? 'visible',
      source: baseName(/<x:WorksheetSource\s+HRef="([^"]*)"/i.exec(island)?.[1] ?? ''),
    }))
    .filter(({ name }) => name !== '');
}

/** The sheet that a page of several is. */
export const sheetOf = (page: { readonly location: string }, listed: readonly ListedSheet[]): ListedSheet | null =>
  listed.find(({ source }) => source !== '' && source === baseName(page.location)) ??
  listed.find(({ source }) => source === '') ??
  null;

const between = (island: string, name: string): string =>
  new RegExp(`<x:${name}>([^<]{0,255})</x:${name}>`, 'i').exec(island)?.[1] ?? '';

const visibilities: ReadonlyMap<string, SheetHead['visibility']> = new Map([
  ['sheethidden', 'hidden'],
  ['sheetveryhidden', 'veryHidden'],
]);

const baseName = (location: string): string => location.replace(/^.*[/\\]/, '').toLowerCase();

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

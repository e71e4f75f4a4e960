import { cellName, type CellAddress } from '../domain/cell-address.ts';
import { conversion, isIdentity } from '../domain/measure.ts';
import { nearNames } from '../domain/near-names.ts';
import { isBlankText, plainText } from '../domain/plain-text.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { fullTitle, isNumeric, reportedColumns, type Column, type Table } from '../domain/table.ts';
import type { HeaderColumn, PlacedColumn } from '../layout/header.ts';
import type { Section, SheetLayout } from '../layout/layout.ts';
import type { TableBlock } from '../layout/table-block.ts';
import type {
  MeasureDifference,
  MissingColumn,
  PlacedText,
  TitleExplanation,
  TitleMatch,
} from '../report/layout-explanation.ts';

/** A layout with what shows the texts of its sheet. */
export interface ShownLayout {
  readonly layout: SheetLayout;
  readonly grid: SheetGrid;
}

/** What every title of a block was matched to, from left to right; `most`: how many are told. */
export function explainedTitles(block: TableBlock, shown: ShownLayout, most: number): readonly TitleExplanation[] {
  const { layout, grid } = shown;
  const named = new Set(block.headerColumns.map(({ address }) => address.column));
  // 填报单位 over the figures of an indicator a row is placed without a title of its own.
  const besides = block.columns
    .filter(({ address }) => !named.has(address.column))
    .map(({ column, address, measure }): HeaderColumn => ({
      address,
      match: { kind: 'column', column, measure, path: [column.title], besides: [], strangers: [] },
    }));
  return [...besides, ...block.headerColumns].slice(0, most).map((header) => ({
    cell: cellName(layout.addressAt(header.address.row, header.address.column)),
    value: layout.orientation === 'pairs' ? valueCell(header.address, block, layout) : null,
    levels: levelsOf(header.address, block, { layout, grid }),
    match: titleMatch(header, block, layout),
  }));
}

function valueCell({ column }: CellAddress, { header }: TableBlock, { addressAt }: SheetLayout): string {
  return cellName(addressAt(header.bottom + 1, column));
}

/** The different texts over a column, outermost first. */
function levelsOf({ column }: CellAddress, { header }: TableBlock, { layout, grid }: ShownLayout): readonly string[] {
  return Array.from({ length: header.bottom - header.top + 1 }, (_, at) => {
    const { row, column: sheetColumn } = layout.addressAt(header.top + at, column);
    return grid.shownText(row, sheetColumn);
  }).filter((text, at, all) => !isBlankText(text) && text !== all[at - 1]);
}

function titleMatch({ match, address }: HeaderColumn, { columns }: TableBlock, layout: SheetLayout): TitleMatch {
  if (match.kind === 'ambiguous') return { kind: 'ambiguous', titles: match.columns.map(fullTitle) };
  if (match.kind === 'other-period')
    return { kind: 'other-period', title: match.column === null ? null : fullTitle(match.column) };
  if (match.kind !== 'column') return { kind: match.kind };
  const title = fullTitle(match.column);
  const placed = columns.find(({ column }) => column.key === match.column.key);
  if (placed !== undefined && placed.address.column !== address.column)
    return { kind: 'duplicate', title, other: cellName(layout.addressAt(placed.address.row, placed.address.column)) };
  return { kind: 'column', title, measure: placed === undefined ? null : measureDifference(placed) };
}

function measureDifference({ column, measure: stated }: PlacedColumn): MeasureDifference | null {
  const { measure: asked } = column;
  if (stated === null || asked === null || !isNumeric(column)) return null;
  const factor = conversion(stated, asked);
  return factor !== null && isIdentity(factor) ? null : { stated, asked, isConverted: factor !== null };
}

/** The columns that no block of a section holds, each with the header that may have been meant for it. */
export function missingColumns(section: Section, table: Table, { addressAt }: SheetLayout): readonly MissingColumn[] {
  const found = new Set(section.flatMap(({ columns }) => columns.map(({ column }) => column.key)));
  const headers = section.flatMap(({ headerColumns }) => headerColumns);
  const placed = (title: string, { row, column }: CellAddress): PlacedText => ({
    cell: cellName(addressAt(row, column)),
    text: title,
  });
  const unknown = new Map<string, PlacedText>();
  for (const { match, address } of headers) {
    if (match.kind !== 'unknown' || match.title.length > longestTitle || unknown.size >= mostNear) continue;
    for (const name of comparable(match.title)) unknown.set(name, placed(match.title, address));
  }
  return reportedColumns(table)
    .filter(({ key }) => !found.has(key))
    .map((column) => {
      const header = headers.find(
        ({ match }) => match.kind === 'ambiguous' && match.columns.some(({ key }) => key === column.key),
      );
      return {
        title: fullTitle(column),
        isRequired: column.required,
        ambiguous: header?.match.kind === 'ambiguous' ? placed(header.match.title, header.address) : null,
        near: nearestOf(column, unknown),
      };
    });
}

/** Titles that are compared by their spelling. */
const longestTitle = 60;
const mostNear = 400;

function nearestOf({ title, aliases, group }: Column, unknown: ReadonlyMap<string, PlacedText>): PlacedText | null {
  const names = [title, ...aliases, [...group.slice(-1), title].join('')].flatMap(comparable);
  const [near] = names.flatMap((name) => nearNames(name, unknown.keys()));
  return near === undefined ? null : (unknown.get(near) ?? null);
}

/** A title's last word, and all of it, without what stands in brackets. */
function comparable(title: string): readonly string[] {
  const bare = title.replaceAll(/[(\uFF08\u3010[][^)\uFF09\u3011\]]*[)\uFF09\u3011\]]/gu, '');
  const last = bare.trim().split(/\s/u).at(-1) ?? '';
  return [...new Set([plainText(bare), plainText(last)])].filter((name) => name.length > 1);
}

import { cellName } from '../domain/cell-address.ts';
import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { filledCells } from '../layout/cell-roles.ts';
import { columnsLayout } from '../layout/columns-layout.ts';
import type { LayoutTarget, Orientation, SheetLayout } from '../layout/layout.ts';
import { pairsLayout } from '../layout/pairs-layout.ts';
import { rowsLayout } from '../layout/rows-layout.ts';
import { layoutSheet } from '../layout/sheet-layout.ts';
import type { TableBlock } from '../layout/table-block.ts';
import type {
  BlockExplanation,
  ExplainedRow,
  NoTable,
  OtherWay,
  PlacedText,
  RowsExplanation,
  SheetExplanation,
  Span,
  TableExplanation,
} from '../report/layout-explanation.ts';
import { explainedCells } from './explained-cells.ts';
import { explainedTitles, missingColumns, type ShownLayout } from './explained-titles.ts';

/** Titles that are told of one header. */
const mostTitles = 200;
/** Texts that are told of one row. */
const mostTexts = 12;
/** Parts of a table that are told, each with its header. */
const mostBlocks = 20;
/** Labels of the unit that are told of one sheet; all of them are among its other cells. */
const mostLabels = 3;
/** Titles that are told of a sheet without the table. */
const mostExamples = 5;

/** What a sheet was taken for, whether it holds the table or not. */
export function explainSheet(sheet: RawSheet, target: LayoutTarget): SheetExplanation {
  const layout = layoutSheet(sheet, target);
  return {
    name: sheet.name,
    isHidden: sheet.visibility !== 'visible',
    content: layout === null ? noTable(sheet, target) : tableIn(layout, target),
  };
}

function noTable(sheet: RawSheet, { index }: LayoutTarget): NoTable {
  const names = new Set<string>();
  const [titles, first]: [PlacedText[], PlacedText[]] = [[], []];
  let cells = 0;
  for (const { value, ...address } of filledCells(sheet)) {
    cells += 1;
    if (typeof value !== 'string') continue;
    const text: PlacedText = { cell: cellName(address), text: value };
    if (first.length < mostExamples) first.push(text);
    const { name } = index.meaning(value);
    if (name === null || names.has(name)) continue;
    names.add(name);
    if (titles.length < mostExamples) titles.push(text);
  }
  return { kind: 'none', cells, titles: names.size, examples: names.size === 0 ? first : titles };
}

function tableIn(layout: SheetLayout, target: LayoutTarget): TableExplanation {
  const { table } = target;
  const shown = { layout, grid: new SheetGrid(layout.sheet) };
  return {
    kind: 'table',
    orientation: layout.orientation,
    isAsked: table.orientation !== 'auto',
    found: foundIn(layout, table),
    wanted: reportedColumns(table).length,
    others: table.orientation === 'auto' ? otherWays(layout, target) : [],
    hasUnitColumn: columnsIn(layout).has(table.unitColumn ?? ''),
    labels: layout.labels.slice(0, mostLabels).map(({ cell, name }) => ({ cell, text: name })),
    sections: layout.sections.slice(0, mostBlocks).map((section) => ({
      missing: missingColumns(section, table, layout),
      blocks: section.slice(0, mostBlocks).map((block) => explainedBlock(block, shown)),
    })),
    blocks: layout.blocks.length,
    cells: explainedCells(layout),
  };
}

const ways: Readonly<Record<Orientation, (sheet: RawSheet, target: LayoutTarget) => SheetLayout | null>> = {
  columns: columnsLayout,
  rows: rowsLayout,
  pairs: pairsLayout,
};

function otherWays({ sheet, orientation: chosen }: SheetLayout, target: LayoutTarget): readonly OtherWay[] {
  const orientations: readonly Orientation[] = ['columns', 'rows', 'pairs'];
  return orientations.flatMap((orientation) => {
    const layout = orientation === chosen ? null : ways[orientation](sheet, target);
    const found = layout === null ? 0 : foundIn(layout, target.table);
    return found === 0 ? [] : [{ orientation, found }];
  });
}

/** How many columns of the table are there, the unit's name left aside. */
function foundIn(layout: SheetLayout, { unitColumn }: Table): number {
  const keys = columnsIn(layout);
  return keys.size - Number(unitColumn !== null && keys.has(unitColumn));
}

const columnsIn = ({ blocks }: SheetLayout): ReadonlySet<string> =>
  new Set(blocks.flatMap(({ columns }) => columns.map(({ column }) => column.key)));

function explainedBlock(block: TableBlock, shown: ShownLayout): BlockExplanation {
  const { top, bottom } = block.header;
  return {
    header: { from: top, to: bottom },
    titles: explainedTitles(block, shown, mostTitles),
    titlesLeftOut: Math.max(0, block.headerColumns.length - mostTitles),
    rows: shown.layout.orientation === 'pairs' ? [] : explainedRows(block, shown),
  };
}

/** The rows by kind, each kind with its stretches; kinds in the order of their first rows. */
function explainedRows({ rows }: TableBlock, { layout: { orientation } }: ShownLayout): readonly RowsExplanation[] {
  const kinds = new Map<ExplainedRow, { spans: Span[]; count: number; texts: readonly string[] }>();
  for (const { raw, kind } of rows) {
    // What an indicator a row has in its columns are figures, not words that tell what they are.
    const texts = kind === 'data' || orientation === 'rows' ? [] : textsIn(raw);
    const told = kinds.get(kind) ?? { spans: [], count: 0, texts };
    kinds.set(kind, { ...told, count: told.count + 1 });
    const last = told.spans.at(-1);
    if (last !== undefined && last.to === raw.number - 1)
      told.spans[told.spans.length - 1] = { ...last, to: raw.number };
    else told.spans.push({ from: raw.number, to: raw.number });
  }
  return [...kinds].map(([kind, told]) => ({ kind, ...told }));
}

function textsIn({ contents }: RawRow): readonly string[] {
  const texts: string[] = [];
  for (const content of contents) {
    const text = content === undefined ? '' : valueText(cellValue(content));
    if (!isBlankText(text)) texts.push(text);
    if (texts.length === mostTexts) break;
  }
  return texts;
}

import { decimalText, isDecimal } from '../../domain/decimal.ts';
import { formatProvenance } from '../../domain/provenance.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import type { Column } from '../../domain/table.ts';
import { noFigure } from '../comparison-columns.ts';
import { valueOf } from '../value-of.ts';
import type { ColumnGroup } from './column-groups.ts';
import { figureSource, type FigureSource, type SourceCell } from './figure-source.ts';
import { markup, nothing, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';

/** The figures of a unit, each with the cells that it was read from. */
export function unitFigures(entry: RegisterEntry, context: PageContext): Markup {
  const { say } = context;
  const { name } = entry.unit;
  const groups = context.groups
    .map(({ title, columns }) => ({ title, rows: columns.flatMap((column) => figureRow(column, entry)) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return markup`<p>${say(entry.file === null ? 'noReturn' : 'noFigures')}</p>`;
  const common = commonSheet(groups.flatMap(({ rows }) => rows));
  const source = { file: entry.file ?? '', sheet: common ?? null, cell: null };
  return markup`<div class="scroll" role="group" aria-label="${say('figuresOf', { unit: name })}" tabindex="0">
<table class="figures">
<caption>${say('allFrom', { source: formatProvenance(source) })}</caption>
<thead><tr><th scope="col">${say('indicator')}</th><th scope="col" class="num">${say('figure')}</th><th scope="col">${say('measure')}</th><th scope="col">${say('cell')}</th></tr></thead>
${groups.map((group) => groupBody(group, { entry, isCommon: common !== undefined, context }))}
</table>
</div>`;
}

interface FigureRow {
  readonly column: Column;
  readonly source: FigureSource;
}

function figureRow(column: Column, entry: RegisterEntry): readonly FigureRow[] {
  const source = figureSource(entry, column.key);
  return source === null ? [] : [{ column, source }];
}

/** The one sheet that all cells stand in, null where it has no name; undefined where there are several. */
function commonSheet(rows: readonly FigureRow[]): string | null | undefined {
  const sheets = new Set(rows.flatMap(({ source }) => source.cells.map(({ sheet }) => sheet)));
  const [first] = sheets;
  return sheets.size > 1 ? undefined : (first ?? null);
}

interface Body {
  readonly entry: RegisterEntry;
  readonly isCommon: boolean;
  readonly context: PageContext;
}

const groupBody = (
  { title, rows }: Pick<ColumnGroup, 'title'> & { readonly rows: readonly FigureRow[] },
  body: Body,
): Markup =>
  markup`<tbody>
${title === '' ? nothing : markup`<tr><th scope="rowgroup" colspan="4" class="group">${title}</th></tr>`}
${rows.map((row) => rowMarkup(row, body))}
</tbody>`;

function rowMarkup({ column, source }: FigureRow, { entry, isCommon, context }: Body): Markup {
  const { key, title, measure, aggregate } = column;
  const { shown: shownIn, say } = context;
  const value = valueOf(entry.values, key);
  // A year is no amount: it has no thousands.
  const text = aggregate === 'none' && isDecimal(value) ? decimalText(value) : shownIn(column, value);
  const shown = text ?? (source.isUnread ? say('unread') : '—');
  const typed = source.typed === null ? nothing : markup` <q>${source.typed}</q>`;
  return markup`<tr><th scope="row">${title}</th><td class="num">${shown}${lastYear(entry.unit.name, key, context)}</td><td>${measure}</td><td class="cells">${cellsText(source.cells, isCommon, say)}${typed}</td></tr>`;
}

/** 上年 10，增减 +2（+20%） under a figure that is compared. */
function lastYear(unit: string, key: string, { compared, say }: PageContext): Markup {
  const found = compared.find(({ column }) => column.key === key)?.units.get(unit);
  if (found === undefined || found.previous === noFigure) return nothing;
  return markup`<br><span class="sub">${say('unitCompared', { ...found })}</span>`;
}

/** Cells that are listed one by one. */
const mostListed = 6;

function cellsText(cells: readonly SourceCell[], isCommon: boolean, say: PageContext['say']): string {
  const listed = cells
    .slice(0, mostListed)
    .map(({ sheet, cell }) => (isCommon || sheet === null ? cell : `${sheet}!${cell}`))
    .join(say('comma'));
  return cells.length > mostListed ? `${listed}${say('moreCells', { count: cells.length })}` : listed;
}

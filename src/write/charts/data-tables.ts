import type { Worksheet } from 'exceljs';
import { columnName } from '../../domain/cell-address.ts';
import { cellXml, type Plain } from '../bulk-rows.ts';
import { bodySize, figureStyle, headingSize, styles, type CellStyle } from '../cell-styles.ts';
import { textHeight } from '../text-width.ts';
import { heightOf, type PlacedTable } from './places.ts';

/** A cell of the tables; `look`: what its style is called by. */
interface TableCell {
  readonly look: string;
  readonly value: Plain;
}

/** A row of the tables, its cells from the first column on. */
interface TableRow {
  readonly number: number;
  readonly cells: readonly TableCell[];
}

const [heading, plain] = ['heading', 'plain'];
const caption = '附：图中数据（取自汇总表和报送情况）';

/**
 * The figures behind the charts, below the caption in row `row`. exceljs, which is slow with cells, sees a row of models
 * alone, one of each style; what is given back puts the tables in its place in the sheet's part.
 */
export function modelRow(sheet: Worksheet, tables: readonly PlacedTable[], row: number): (xml: string) => string {
  if (tables.length === 0) return (xml) => xml;
  const rows = [{ number: row, cells: [{ look: plain, value: caption }] }, ...tables.flatMap(rowsOf)];
  const looks = [...new Set(rows.flatMap(({ cells }) => cells.map(({ look }) => look)))];
  for (const [i, look] of looks.entries()) sheet.getCell(row, i + 1).style = styleOf(look);
  const widths = Array.from({ length: sheet.columnCount }, (_, i) => sheet.getColumn(i + 1).width ?? 0);
  return (xml) => {
    const model = new RegExp(`<row r="${row}"[\\s\\S]*?</row>`).exec(xml)?.[0] ?? '';
    const found = [...model.matchAll(/<c r="[A-Z]+\d+"( s="\d+")/g)].map(([, style = '']) => style);
    if (found.length !== looks.length) throw new Error('the model row was not written');
    const dress = new Map(looks.map((look, i) => [look, found[i] ?? '']));
    const body = rows.map((each) => rowXml(each, dress, widths)).join('');
    return xml.replace(/(?<=<dimension ref="A1:[A-Z]+)\d+/, String(rows.at(-1)?.number)).replace(model, () => body);
  };
}

const styleOf = (look: string): CellStyle => {
  if (look === plain) return { ...styles.note, alignment: { horizontal: 'left', vertical: 'middle' } };
  if (look === heading) return styles.heading;
  return look === '@' ? styles.text : figureStyle(look, false);
};

function rowsOf({ table: { title, columns }, top }: PlacedTable): readonly TableRow[] {
  const body = Array.from({ length: heightOf({ title, columns }) }, (_, i) => ({
    number: top + 2 + i,
    // Columns are of different length; below a shorter one there is no frame.
    cells: columns.map(({ values, format }) =>
      i < values.length ? { look: format, value: values[i] ?? null } : nothing,
    ),
  }));
  return [
    { number: top, cells: [{ look: plain, value: title }] },
    { number: top + 1, cells: columns.map((column) => ({ look: heading, value: column.title })) },
    ...body,
  ];
}

const nothing: TableCell = { look: plain, value: null };

function rowXml({ number, cells }: TableRow, dress: ReadonlyMap<string, string>, widths: readonly number[]): string {
  const heights = cells.map(({ look, value }, i) => {
    const isWrapped = typeof value === 'string' && look !== plain;
    return isWrapped ? textHeight(value, widths[i] ?? 0, look === heading ? headingSize : bodySize) : 0;
  });
  const written = cells.map(({ look, value }, i) =>
    cellXml(`${columnName(i + 1)}${number}`, dress.get(look) ?? '', value),
  );
  return `<row r="${number}" ht="${Math.max(least(cells), ...heights)}" customHeight="1">${written.join('')}</row>`;
}

const least = ([first]: readonly TableCell[]): number => (first?.look === plain ? 22 : 16);

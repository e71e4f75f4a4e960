import { defaultLimits } from '../domain/limits.ts';
import { cellValue, isFormula, valueText, type RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import type { Table } from '../domain/table.ts';
import { openingOf } from '../intake/opening.ts';
import { readSheets } from '../read/index.ts';
import { formWorkbook } from '../write/form/form-workbook.ts';

const headLines = 3; // 附件, the title and the unit, which are the campaign's and not the table's

/** Whether a form still shows the table that it was made from: all that is printed on such a form stands in its place, and nothing beside it. */
export async function showsTable(table: Table, sheet: RawSheet): Promise<boolean> {
  const made = await blankSheet(table);
  const grid = new SheetGrid(sheet);
  if (made === null) return false;
  const widest = Math.max(...made.rows.map(({ contents }) => contents.length));
  const isKept = made.rows
    .filter(({ number }) => number > headLines)
    .every(({ number, contents }) =>
      contents.every((content, at) => {
        if (content === undefined || isFormula(content)) return true;
        return plain(grid.at(number, at + 1)?.text) === plain(valueText(cellValue(content)));
      }),
    );
  return isKept && !sheet.rows.some(({ number, contents }) => number > headLines && contents.length > widest);
}

/** Programs that save a form again may trim blanks, and write line ends in their own way. */
const plain = (text = ''): string => text.replaceAll(/\s+/gu, ' ').trim();

async function blankSheet(table: Table): Promise<RawSheet | null> {
  const campaign = { title: table.title, deadline: null, timezone: 'Asia/Shanghai', table };
  const bytes = await formWorkbook(campaign, { unit: null, author: '' });
  const found = { path: 'form.xlsx', location: '', bytes: bytes.length, modifiedAt: 0 };
  const opening = openingOf(found, bytes);
  if (!('opened' in opening)) return null;
  const { sheets } = await readSheets(opening.opened, defaultLimits);
  return sheets[0] ?? null;
}

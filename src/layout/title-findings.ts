import { cellName } from '../domain/cell-address.ts';
import { cellValue, valueText } from '../domain/raw-sheet.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { SheetLayout } from './layout.ts';
import { titlePurpose } from './title-purpose.ts';

/** A title above the table that names another year, where none names this one: last year's file may have been sent again. `years`: those of the table's title. */
export function* titlePeriod(
  { sheet, orientation, blocks }: SheetLayout,
  years: ReadonlySet<string>,
  file: string,
): Iterable<Finding> {
  if (orientation !== 'columns' || years.size === 0) return;
  const end = Math.min(...blocks.map(({ header }) => header.top));
  const titles = sheet.rows
    .filter(({ number }) => number < end)
    .flatMap(({ number, contents }) =>
      contents.flatMap((content, column) => {
        const text = content === undefined ? '' : valueText(cellValue(content));
        return [{ text, row: number, column: column + 1, purpose: titlePurpose(text, years) }];
      }),
    );
  const first = titles.find(({ text, purpose }) => purpose === 'other-period' && /\d{4}/u.test(text));
  if (first === undefined || titles.some(({ purpose }) => purpose === 'own')) return;
  const { row, column, text: title } = first;
  const at = { file, sheet: sheet.name, cell: cellName({ row, column }) };
  yield finding('layout/title-period', { at, value: title }, { title });
}

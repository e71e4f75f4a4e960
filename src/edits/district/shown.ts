import { decimalOfNumber, decimalText, isDecimal } from '../../domain/decimal.ts';
import { cellName } from '../../domain/cell-address.ts';
import { typedText } from '../../domain/return.ts';
import type { Column } from '../../domain/table.ts';
import type { CountedReturn } from '../../findings/counted-return.ts';
import type { Subject } from '../../findings/finding.ts';

/** Of what was computed three digits say enough: `1260`, `0.0417`. */
export const rounded = (size: number): string => decimalText(decimalOfNumber(Number(size.toPrecision(3))));

/** A figure of a unit at its cell, or at that of its largest part where it is a sum of rows. */
export function figureSubject({ unit, file, values, cells }: CountedReturn, { key }: Column): Subject {
  const cell = cells.get(key);
  const figure = values[key];
  const text = isDecimal(figure) ? decimalText(figure) : null;
  return {
    at: { file: file.path, sheet: cell?.sheet ?? null, cell: cell === undefined ? null : cellName(cell.address) },
    unit: unit.name,
    column: key,
    // An accepted explanation stands for what is compared, and only while that stays the same.
    value: cell?.isAlone === true ? typedText(cell) : text,
  };
}

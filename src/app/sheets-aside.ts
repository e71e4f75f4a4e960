import { plainText } from '../domain/plain-text.ts';
import { isFilledIn } from '../edits/filled-in.ts';
import { isSumSheet } from '../edits/sheet-totals.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { filledCells } from '../layout/cell-roles.ts';
import type { LayoutTarget, SheetLayout } from '../layout/layout.ts';
import { isWithin, sheetPurpose, yearOf, type SheetPurpose } from '../layout/sheet-purpose.ts';
import type { SheetReading } from './read-sheet.ts';

/** A sheet that was read, and how it was laid out. */
export interface ReadSheet extends SheetReading {
  readonly layout: SheetLayout;
}

/** Sheets that are the return's own, and what is told of the others. */
export interface OwnSheets {
  readonly sheets: readonly ReadSheet[];
  readonly findings: readonly Finding[];
}

/** Leaves out sheets that hold another period's figures or an example. Where no other sheet is filled in they are the return, whatever they are called. */
export function ownSheets(sheets: readonly ReadSheet[], file: string, target: LayoutTarget): OwnSheets {
  if (sheets.length < 2) return { sheets, findings: [] };
  const named = reasons(sheets, target);
  const isReturn = onlyNamer(sheets, named, file);
  const reasonFor = (sheet: ReadSheet): Reason | null => (isReturn(sheet) ? null : named(sheet));
  const own = sheets.filter((sheet) => reasonFor(sheet) === null);
  const isAny = own.some(({ rows }) =>
    isFilledIn(
      rows.map(({ row }) => row),
      target.table,
    ),
  );
  if (!isAny) return { sheets, findings: [] };
  const findings = sheets.flatMap((sheet) => {
    const reason = reasonFor(sheet);
    return reason === null ? [] : told(sheet, file, reason);
  });
  return { sheets: own, findings };
}

/** A form may be called 样表 and be filled in all the same: where it alone names the unit that the file is called after, it is the return. */
function onlyNamer(
  sheets: readonly ReadSheet[],
  reasonFor: (sheet: ReadSheet) => Reason | null,
  file: string,
): (sheet: ReadSheet) => boolean {
  const path = plainText(file);
  const names = (sheet: ReadSheet): boolean =>
    sheet.claims.some(({ name }) => plainText(name).length > 1 && path.includes(plainText(name)));
  return (sheet) => {
    if (reasonFor(sheet)?.purpose !== 'example' || !names(sheet)) return false;
    return !sheets.some((other) => other !== sheet && names(other));
  };
}

interface Reason {
  readonly purpose: SheetPurpose;
  /** False where nobody says which year the table is of. */
  readonly isSure: boolean;
}

function reasons(
  sheets: readonly SheetReading[],
  { index: { years } }: LayoutTarget,
): (sheet: SheetReading) => Reason | null {
  const unnamed = sheets.filter(({ name }) => sheetPurpose(name) === null);
  const dated = unnamed.flatMap(({ name }) => yearOf(name ?? '') ?? []);
  const latest = Math.max(...dated);
  const isBeside = unnamed.some(({ name }) => yearOf(name ?? '') === null && !isSumSheet(name));
  return ({ name }) => {
    const purpose = sheetPurpose(name);
    if (purpose !== null) return { purpose, isSure: true };
    const year = yearOf(name ?? '');
    if (year === null) return null;
    if (years.size > 0) return isWithin(year, years) ? null : { purpose: 'other-period', isSure: true };
    return isBeside || year < latest ? { purpose: 'other-period', isSure: false } : null;
  };
}

function told({ layout, name }: ReadSheet, file: string, { purpose, isSure }: Reason): readonly Finding[] {
  const reason = term(purpose === 'example' ? 'example-sheet' : 'other-period-sheet');
  const facts = { reason, names: [name ?? ''], cells: [...filledCells(layout.sheet)].length };
  const severity = isSure ? 'info' : 'warning';
  return [finding('layout/other-period', { at: { file, sheet: name, cell: null }, severity }, facts)];
}

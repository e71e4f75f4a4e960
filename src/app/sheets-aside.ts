import { greatestOf } from '../domain/ends.ts';
import { plainText } from '../domain/plain-text.ts';
import { isFilledIn } from '../edits/filled-in.ts';
import { isSumSheet } from '../edits/sheet-totals.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type TermKey } from '../findings/terms.ts';
import { filledCells } from '../layout/cell-roles.ts';
import type { LayoutTarget, SheetLayout } from '../layout/layout.ts';
import { sheetPurpose, yearOf, type SheetPurpose } from '../layout/sheet-purpose.ts';
import { isWithin, titlePurpose, titleYears } from '../layout/title-purpose.ts';
import { supersededSheets } from './superseded-sheets.ts';
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
  const superseded = supersededSheets(sheets.filter((sheet) => purposeOf(sheet, years) === null));
  const unnamed = sheets.filter((sheet) => purposeOf(sheet, years) === null && !superseded.has(sheet));
  const dated = unnamed.flatMap((sheet) => statedYear(sheet) ?? []);
  const latest = greatestOf(dated);
  const isBeside = unnamed.some((sheet) => statedYear(sheet) === null && !isSumSheet(sheet.name));
  const names = new Set(unnamed.map(({ name }) => plainText(name ?? '')));
  return (sheet) => {
    if (superseded.has(sheet)) return { purpose: 'superseded', isSure: false };
    const purpose = purposeOf(sheet, years);
    if (purpose !== null) return { purpose, isSure: true };
    if (isRunningSum(sheet, names)) return unsure;
    const year = statedYear(sheet);
    if (year === null) return null;
    if (years.size > 0) return isWithin(year, years) ? null : { purpose: 'other-period', isSure: true };
    return isBeside || year < latest ? unsure : null;
  };
}

/** 第一季度累计 beside 第一季度. */
function isRunningSum({ name }: SheetReading, names: ReadonlySet<string>): boolean {
  const plain = plainText(name ?? '');
  return /累计数?$/u.test(plain) && names.has(plain.replace(/累计数?$/u, ''));
}

const unsure: Reason = { purpose: 'other-period', isSure: false };

/** By the sheet's name, or a line above its table. */
function purposeOf({ name, heading }: SheetReading, years: ReadonlySet<string>): SheetPurpose | null {
  const named = sheetPurpose(name);
  if (named !== null) return named;
  const purposes = heading.split('\n').map((line) => titlePurpose(line, years));
  if (purposes.includes('own')) return null;
  return purposes.find((purpose) => purpose !== null && purpose !== 'own') ?? null;
}

/** The year that a sheet's name says, or the last one in a title above its table. */
function statedYear({ name, heading }: SheetReading): number | null {
  const titled = heading.split('\n').flatMap(titleYears);
  return yearOf(name ?? '') ?? (titled.length === 0 ? null : greatestOf(titled));
}

const reasonTerms: Readonly<Record<SheetPurpose, TermKey>> = {
  'other-period': 'other-period-sheet',
  example: 'example-sheet',
  void: 'void-sheet',
  superseded: 'superseded-sheet',
};

function told({ layout, name }: ReadSheet, file: string, { purpose, isSure }: Reason): readonly Finding[] {
  const reason = term(reasonTerms[purpose]);
  const facts = { reason, names: [name ?? ''], cells: [...filledCells(layout.sheet)].length };
  const severity = isSure ? 'info' : 'warning';
  return [finding('layout/other-period', { at: { file, sheet: name, cell: null }, severity }, facts)];
}

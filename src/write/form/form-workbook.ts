import type { ReportingUnit } from '../../domain/reporting-unit.ts';
import { finishedWorkbook, newWorkbook } from '../new-workbook.ts';
import type { FormCampaign } from './form-parts.ts';
import { addFormSheet } from './form-sheet.ts';
import { addMarkSheet, ListShelf } from './mark-sheet.ts';
import { packedSchema } from './packed-schema.ts';

/** Forms are of no date, so that the same table gives the same bytes whenever they are made. */
const undated = Date.UTC(1980, 0, 1);

/** Whom a form is for, and what made it. */
export interface FormOrder {
  /** Null for a blank form. */
  readonly unit: ReportingUnit | null;
  readonly author: string;
}

/** A form of the campaign's table to fill in, as the bytes of an XLSX file, always in Chinese; the same campaign and unit give the same bytes. */
export async function formWorkbook(campaign: FormCampaign, { unit, author }: FormOrder): Promise<Uint8Array> {
  const { table, title } = campaign;
  const workbook = await newWorkbook({ author, title, at: undated });
  const shelf = new ListShelf();
  await addFormSheet(workbook, { campaign, unit, shelf });
  const mark = { tableId: table.id, tableVersion: table.version, unit };
  addMarkSheet(workbook, { mark, shelf, schema: packedSchema(table) });
  workbook.calcProperties.fullCalcOnLoad = true;
  return finishedWorkbook(workbook, new Map([['xl/worksheets/sheet1.xml', withLineBreaks]]));
}

/** exceljs writes a line break into an attribute as it is, and whoever reads it takes it for a space. */
const withLineBreaks = (xml: string): string =>
  xml.replaceAll(/ prompt="[^"]*"/g, (prompt) => prompt.replaceAll('\n', '&#10;'));

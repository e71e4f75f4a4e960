import { csvFile } from '../domain/csv-file.ts';
import type { Language } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import { hint, message } from '../findings/wording.ts';
import { printable } from './pretty/printable.ts';
import type { Reporter } from './reporter.ts';

/** The keys of a finding in the JSON report, in every language: scripts name columns by them. */
const heading = ['code', 'severity', 'rule', 'unit', 'file', 'sheet', 'cell', 'column', 'value', 'message', 'hint'];

/** A finding a line for a spreadsheet: UTF-8 with its mark, and nothing in it that would run as a formula. */
export const csv: Reporter = ({ findings }, { language }) =>
  csvFile([heading, ...findings.map((found) => fieldsOf(found, language))]);

function fieldsOf(found: Finding, language: Language): readonly string[] {
  const { code, severity, rule, unit, at, column, value } = found;
  const fields = [code, severity, rule, unit, at?.file, at?.sheet, at?.cell, column, value];
  // What stands before a `=` does not hide it from a spreadsheet.
  return [...fields, message(found, language), hint(found, language)].map((text) => printable(text ?? '').trim());
}

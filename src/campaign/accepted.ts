import type { Acceptance, AcceptanceKey } from '../domain/acceptance.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { headingsOf, recordsOf, type Headings } from './headed-sheet.ts';

const headings: Headings<AcceptanceKey> = {
  unit: ['单位', '报送单位', '单位名称', '填报单位'],
  code: ['代码', '问题代码'],
  rule: ['审核公式', '规则', '公式'],
  column: ['指标', '栏目'],
  value: ['原值', '填报内容'],
  reason: ['说明', '核实说明'],
  by: ['核实人', '经办人'],
  date: ['日期', '核实日期'],
};

const required = ['unit', 'code', 'value', 'reason'] as const;

/** The headings of a new file, in the order of its columns. */
export const acceptedHeader: readonly string[] = Object.values(headings).map(([name]) => name);
export const acceptanceKeys: readonly AcceptanceKey[] = [
  'unit',
  'code',
  'rule',
  'column',
  'value',
  'reason',
  'by',
  'date',
];

/**
 * 核实记录 from its sheet, in its order. `UsageError` only where the header cannot be understood: a slip in one line,
 * perhaps a year old, must not stop the nightly run, and is told as a finding.
 */
export const acceptedFrom = (sheet: RawSheet, file: string): readonly Acceptance[] =>
  sheet.rows.length === 0
    ? []
    : [...recordsOf({ sheet, file }, headings, required)].map(({ text, at }) => {
        const plain = (key: AcceptanceKey): string => unarmed(text(key));
        const [unit, code, rule, column] = [plain('unit'), plain('code'), plain('rule'), plain('column')];
        const [value, reason, by, date] = [plain('value'), plain('reason'), plain('by'), plain('date')];
        return { unit, code, rule, column, value, reason, by, date, at: placesBy(at) };
      });

const placesBy = (at: (key: AcceptanceKey) => Provenance): Acceptance['at'] => ({
  unit: at('unit'),
  code: at('code'),
  rule: at('rule'),
  column: at('column'),
  value: at('value'),
  reason: at('reason'),
  by: at('by'),
  date: at('date'),
});

/** What stands in each column of the sheet, from the first; null for a column of the clerk's own. Empty where the sheet is. */
export const acceptedColumns = (sheet: RawSheet, file: string): readonly (AcceptanceKey | null)[] =>
  sheet.rows.length === 0 ? [] : headingsOf({ sheet, file }, headings, required);

/** `'=1+1` is how a text that a spreadsheet would take for a formula is kept from being one. */
const unarmed = (text: string): string => text.replace(/^'(?=[=+\-@])/u, '');

import type { Acceptance, AcceptanceKey } from '../domain/acceptance.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { unguarded } from '../domain/formula-guard.ts';
import { ledgerLines, type Ledger } from './ledger.ts';

/** 核实记录. */
export const acceptedLedger: Ledger<AcceptanceKey> = {
  headings: {
    unit: ['单位', '报送单位', '单位名称', '填报单位'],
    code: ['代码', '问题代码'],
    rule: ['审核公式', '规则', '公式'],
    column: ['指标', '栏目'],
    value: ['原值', '填报内容'],
    reason: ['说明', '核实说明'],
    by: ['核实人', '经办人'],
    date: ['日期', '核实日期'],
  },
  required: ['unit', 'code', 'value', 'reason'],
  dispensable: [],
  proof: ['unit', 'code', 'rule'],
  setting: 'accepted',
};

/**
 * 核实记录 from its sheet, in its order. `UsageError` only where the header cannot be understood: a slip in one line,
 * perhaps a year old, must not stop the nightly run, and is told as a finding.
 */
export const acceptedFrom = (sheet: RawSheet, file: string): readonly Acceptance[] =>
  ledgerLines(sheet, file, acceptedLedger).map(({ text, at }) => {
    const plain = (key: AcceptanceKey): string => unguarded(text(key));
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

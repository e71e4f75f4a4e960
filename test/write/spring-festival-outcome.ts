import { isDecimal, sum, type Decimal } from '../../src/domain/decimal.ts';
import type { Value } from '../../src/domain/return.ts';
import { isNumeric, reportedColumns } from '../../src/domain/table.ts';
import { finding, type Finding } from '../../src/findings/finding.ts';
import { term } from '../../src/findings/terms.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { decimal, outcomeOf, type UnitCase } from './outcome-of.ts';
import { springFestivalTable } from './spring-festival-table.ts';

/** Invented figures of one unit; different for each `seed`, the same each time. */
function figuresFor(seed: number): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [i, column] of reportedColumns(springFestivalTable).filter(isNumeric).entries()) {
    const figure = (seed * 37 + i * 101) % 211;
    values[column.key] = column.step === null ? decimal(String(figure)) : decimal(`${figure % 13}.${figure % 97}`);
  }
  values['troopTotal'] = together(values, ['troopCash', 'troopGoods']);
  values['visited'] = together(values, ['martyrs', 'disabled', 'veterans', 'retired']);
  values['remarks'] = seed % 5 === 0 ? '含春节前集中走访数' : null;
  return values;
}

const together = (values: Record<string, Value>, keys: readonly string[]): Decimal =>
  sum(keys.map((key) => values[key] ?? null).filter(isDecimal));

const kinds: readonly Omit<UnitCase, 'name' | 'category'>[] = [
  {},
  { timeliness: 'late', daysLate: 2 },
  { timeliness: 'missing' },
  { validity: 'flagged' },
  { validity: 'rejected' },
  { timeliness: 'late', daysLate: 1, validity: 'rejected' },
  { timeliness: 'notDue' },
  { timeliness: 'notRequired' },
];

const isSent = ({ timeliness }: Omit<UnitCase, 'name' | 'category'>): boolean =>
  timeliness !== 'missing' && timeliness !== 'notDue' && timeliness !== 'notRequired';

/** Units of three categories, of every timeliness and validity. */
export const twelveUnits: readonly UnitCase[] = [
  ...['城东街道', '城南街道', '城西街道', '舟白街道', '正阳街道'].map((name) => ({ name, category: '街道' })),
  ...['黑溪镇', '黄溪镇', '金溪镇', '小南海土家族苗族自治镇'].map((name) => ({ name, category: '乡镇' })),
  ...['区财政局', '区人力资源和社会保障局', '区气象局'].map((name) => ({ name, category: '区级国家机关部门' })),
].map((unit, i) => {
  const kind = kinds[i % kinds.length] ?? {};
  return { ...unit, ...kind, ...(isSent(kind) ? { values: figuresFor(i + 1) } : {}) };
});

/** Findings of each severity, with and without a file. */
export const someFindings: readonly Finding[] = [
  finding(
    'value/not-a-number',
    {
      at: { file: '街道/正阳街道.xlsx', sheet: 'Sheet1', cell: 'F7' },
      unit: '正阳街道',
      column: 'cash',
      value: '=见附件',
    },
    { title: '慰问金', text: '=见附件', reason: term('number-elsewhere'), mend: term('write-here') },
  ),
  finding(
    'value/approximate',
    {
      at: { file: '街道/舟白街道.xlsx', sheet: 'Sheet1', cell: 'G7' },
      unit: '舟白街道',
      column: 'letters',
      value: '约200',
    },
    { title: '发慰问信', text: '约200', what: '约数', read: '200' },
  ),
  finding('unit/missing', { at: null, unit: '城西街道' }, { contact: '', files: [] }),
];

/** The run of the twelve units. */
export const springFestivalOutcome = (): Outcome => outcomeOf(springFestivalTable, twelveUnits, someFindings);

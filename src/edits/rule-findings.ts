import { zero, type Decimal } from '../domain/decimal.ts';
import { columnsIn, type Expression } from '../domain/expression.ts';
import { figureProvenance, typedText, type Figure, type ReturnRow } from '../domain/return.ts';
import { isNumeric, type Rule, type RuleSeverity, type Table } from '../domain/table.ts';
import type { Severity } from '../findings/entry.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { figuresOf } from './rule-figures.ts';

/** A row, the file that it stands in, and the unit's category; null where the unit is not known. */
export interface RuledRow {
  readonly file: string;
  readonly row: ReturnRow;
  readonly category: string | null;
}

/** An explain edit is an error until an accepted explanation stands for it. */
const severities: Readonly<Record<RuleSeverity, Severity>> = {
  hard: 'error',
  explain: 'error',
  soft: 'warning',
  notice: 'info',
};

/** The table's rules that a row breaks, each at the first figure that it names. A rule that cannot be decided is neither kept nor broken. */
export function ruleFindings(ruled: RuledRow, table: Table): readonly Finding[] {
  const valueOf = valuesOf(ruled.row, table);
  const category = ruled.category ?? undefined;
  const findings: Finding[] = [];
  for (const rule of table.rules) {
    const scope = { valueOf, category, tolerance: zero };
    if (rule.when !== null && evaluate(rule.when, scope) !== true) continue;
    const decided = { valueOf, category, tolerance: rule.tolerance };
    if (evaluate(rule.assert, decided) === false) findings.push(violation(rule, ruled, { table, scope: decided }));
  }
  return findings;
}

/** A blank counts as 0 where the table says so; a column that is not there never does. */
function valuesOf({ figures }: ReturnRow, { columns, blank }: Table): Scope['valueOf'] {
  return (key): Decimal | string | boolean | undefined => {
    const figure = figures.get(key);
    if (figure === undefined || figure.isUnread || figure.isShared === true) return undefined;
    if (figure.value !== null) return figure.value;
    if (blank === 'missing') return undefined;
    // Looked for only where there is a blank: most figures are filled in, and this is asked for every one.
    return columns.some((column) => column.key === key && isNumeric(column)) ? zero : '';
  };
}

/** What a rule's expressions reach in a row. */
export const rowScope = ({ row, category }: RuledRow, table: Table, tolerance: Decimal): Scope => ({
  valueOf: valuesOf(row, table),
  category: category ?? undefined,
  tolerance,
});

interface Context {
  readonly table: Table;
  readonly scope: Scope;
}

function violation(rule: Rule, { file, row }: RuledRow, { table, scope }: Context): Finding {
  const [key, figure] = blamed(rule.assert, row);
  const { figures, difference } = figuresOf(rule.assert, table, scope);
  return finding(
    'rule/violated',
    {
      at: figureProvenance(file, row, key),
      column: key,
      rule: rule.id,
      value: figure === undefined ? null : typedText(figure),
      severity: severities[rule.severity],
    },
    { message: rule.message ?? rule.id, figures, difference },
  );
}

function blamed(assert: Expression, { figures }: ReturnRow): readonly [string | null, Figure | undefined] {
  const [key = null] = columnsIn(assert);
  return [key, key === null ? undefined : figures.get(key)];
}

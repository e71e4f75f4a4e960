import { isDecimal, isZero, type Decimal } from '../domain/decimal.ts';
import { columnsIn } from '../domain/expression.ts';
import { figureProvenance, typedText, type Figure } from '../domain/return.ts';
import type { Column, Table } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { columnTitles } from './column-titles.ts';
import type { CompiledRule, RowScope } from './compiled-rules.ts';
import { magnitudeFinding } from './magnitude-finding.ts';
import { halfWay, mended, mistakenMeasure, type MistakenMeasure } from './mistaken-measure.ts';
import { figuresOf } from './rule-figures.ts';
import type { BrokenRowIn } from './rule-findings.ts';

/** A figure of the row that may be in another measure than its column asks for. */
interface Suspect {
  readonly column: Column;
  readonly figure: Figure;
  readonly value: Decimal;
  readonly mistaken: MistakenMeasure;
}

/**
 * 元 where 万元 is asked, judged from a rule that sets a bound, such as an amount a head: broken by the figure, broken
 * still by a hundredth of it, and kept by a ten-thousandth.
 */
export function* ruleMagnitudes(ruled: BrokenRowIn, table: Table): Iterable<Finding> {
  const told = new Set<string>();
  for (const rule of ruled.broken.filter(setsBound)) {
    for (const suspect of explaining(suspectsOf(rule, ruled, table), { rule, ruled, table })) {
      if (told.has(suspect.column.key)) continue;
      told.add(suspect.column.key);
      yield suspicion(suspect, { rule, ruled, table });
    }
  }
}

/** An equation is no bound: which of its figures is wrong, and how, is judged from all equations of the row together. */
const setsBound = ({ rule: { assert } }: CompiledRule): boolean =>
  assert.kind === 'comparison' && assert.operator !== '==' && assert.operator !== '!=';

function suspectsOf({ rule }: CompiledRule, { row }: BrokenRowIn, table: Table): readonly Suspect[] {
  const keys = new Set(columnsIn(rule.assert));
  return table.columns.flatMap((column): readonly Suspect[] => {
    const mistaken = keys.has(column.key) ? mistakenMeasure(column) : null;
    const figure = row.figures.get(column.key);
    const value = figure?.value;
    if (mistaken === null || figure === undefined || !isDecimal(value) || isZero(value)) return [];
    return [{ column, figure, value, mistaken }];
  });
}

interface Broken {
  readonly rule: CompiledRule;
  readonly ruled: BrokenRowIn;
  readonly table: Table;
}

/** The one figure that explains the broken rule; else all of them, where together they do; else none. */
function explaining(suspects: readonly Suspect[], broken: Broken): readonly Suspect[] {
  const alone = suspects.filter((suspect) => explains([suspect], broken));
  if (alone.length > 0) return alone.length === 1 ? alone : [];
  return suspects.length > 1 && explains(suspects, broken) ? suspects : [];
}

const explains = (suspects: readonly Suspect[], broken: Broken): boolean =>
  holds(suspects, broken, halfWay) === false && holds(suspects, broken, mended) === true;

/** Whether the rule holds with the suspects' figures changed. */
function holds(suspects: readonly Suspect[], { rule, ruled: { scope } }: Broken, change: typeof mended): unknown {
  const changed = new Map(suspects.map(({ column, value, mistaken }) => [column.key, change(value, mistaken)]));
  const valueOf: RowScope['valueOf'] = (key) => changed.get(key) ?? scope.valueOf(key);
  return rule.holds({ ...scope, valueOf });
}

function suspicion({ column, figure, value, mistaken }: Suspect, { rule: { rule }, ruled, table }: Broken): Finding {
  const subject = {
    at: figureProvenance(ruled.file, ruled.row, column.key),
    column: column.key,
    value: typedText(figure),
  };
  const { figures } = figuresOf(rule, columnTitles(table), { ...ruled.scope, tolerance: rule.tolerance });
  return magnitudeFinding({ subject, column, figure: value, mistaken }, term('beyond-rule'), {
    brokenRule: rule.id,
    figures,
  });
}

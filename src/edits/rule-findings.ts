import { columnsIn, type Expression } from '../domain/expression.ts';
import { figureProvenance, typedText, type Figure, type ReturnRow } from '../domain/return.ts';
import type { Rule, RuleSeverity, Table } from '../domain/table.ts';
import type { Severity } from '../findings/entry.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type TermKey } from '../findings/terms.ts';
import type { CompiledRule } from './compiled-rules.ts';
import { isSureSlip, worthNaming } from './localise/likeliest.ts';
import { localiser, type BrokenRow, type Localised } from './localise/localise.ts';
import { mendOf } from './localise/mend-words.ts';
import { columnTitles, type ColumnTitles } from './column-titles.ts';
import { figuresOf } from './rule-figures.ts';

/** A row that breaks rules, and the file that it stands in. */
export interface BrokenRowIn extends BrokenRow {
  readonly file: string;
  /** The rules that it breaks. */
  readonly broken: readonly CompiledRule[];
}

/** An explain edit is an error until an accepted explanation stands for it. */
const severities: Readonly<Record<RuleSeverity, Severity>> = {
  hard: 'error',
  explain: 'error',
  soft: 'warning',
  notice: 'info',
};

const remedies: Readonly<Record<RuleSeverity, TermKey>> = {
  hard: 'remedy-correct',
  explain: 'remedy-explain',
  soft: 'remedy-check',
  notice: 'remedy-none',
};

/** Tells the rules that a row breaks, each at the first figure that it names, with the cells that may be wrong. */
export type RuleTeller = (broken: BrokenRowIn) => readonly Finding[];

/** Made once per run, and only where a rule is broken. */
export function ruleFindings(table: Table, rules: readonly CompiledRule[]): RuleTeller {
  const titles = columnTitles(table);
  const localise = localiser(table, rules);
  return (broken) => {
    const localised = localise(broken);
    return broken.broken.map(({ rule }) => violation(rule, broken, { titles, localised }));
  };
}

interface Context {
  readonly titles: ColumnTitles;
  readonly localised: readonly Localised[];
}

function violation(rule: Rule, { file, row, scope }: BrokenRowIn, { titles, localised }: Context): Finding {
  const [key, figure] = blamed(rule.assert, row);
  const figures = figuresOf(rule, titles, { ...scope, tolerance: rule.tolerance });
  const explanations = localised.find(({ rules }) => rules.has(rule))?.explanations ?? [];
  // Of a rule that is merely likely to hold, nobody is told to fill in what would please it: only a slip that is known.
  const named = rule.severity === 'hard' ? explanations : explanations.filter(isSureSlip);
  const { mend, suggestions } = mendOf(worthNaming(named), row);
  return finding(
    'rule/violated',
    {
      at: figureProvenance(file, row, key),
      column: key,
      rule: rule.id,
      value: figure === undefined ? null : typedText(figure),
      severity: severities[rule.severity],
      suggestions,
    },
    { message: rule.message ?? rule.id, ...figures, mend, remedy: term(remedies[rule.severity]) },
  );
}

function blamed(assert: Expression, { figures }: ReturnRow): readonly [string | null, Figure | undefined] {
  const [key = null] = columnsIn(assert);
  return [key, key === null ? undefined : figures.get(key)];
}

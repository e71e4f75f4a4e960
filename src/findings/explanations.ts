import type { Code } from './catalogue.ts';
import type { CodeExplanation } from './explanation.ts';
import { acceptedExplanations } from './explanations/accepted.ts';
import { compareExplanations } from './explanations/compare.ts';
import { fileExplanations } from './explanations/file.ts';
import { layoutExplanations } from './explanations/layout.ts';
import { layoutCellExplanations } from './explanations/layout-cells.ts';
import { layoutTotalExplanations } from './explanations/layout-totals.ts';
import { ruleExplanations } from './explanations/rule.ts';
import { summaryExplanations } from './explanations/summary.ts';
import { unitExplanations } from './explanations/unit.ts';
import { valueExplanations } from './explanations/value.ts';

/** What every code means, with an example and the mend: a code without one does not compile. Only `explain` and the docs load this. */
export const explanations = {
  ...fileExplanations,
  ...layoutExplanations,
  ...layoutCellExplanations,
  ...layoutTotalExplanations,
  ...valueExplanations,
  ...ruleExplanations,
  ...unitExplanations,
  ...compareExplanations,
  ...acceptedExplanations,
  ...summaryExplanations,
} as const satisfies Record<Code, CodeExplanation>;

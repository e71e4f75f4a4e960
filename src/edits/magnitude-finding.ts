import { decimalText, type Decimal } from '../domain/decimal.ts';
import { fullTitle, type Column } from '../domain/table.ts';
import { finding, type Finding, type Subject } from '../findings/finding.ts';
import type { Fact, Term } from '../findings/terms.ts';
import { mended, type MistakenMeasure } from './mistaken-measure.ts';

/** A figure that was likely taken in another measure than the column asks for. */
export interface Suspicion {
  readonly subject: Subject;
  readonly column: Column;
  readonly figure: Decimal;
  readonly mistaken: MistakenMeasure;
}

/** Tells it with its grounds, a term whose holes `facts` fill; the figure stays as it is. */
export const magnitudeFinding = (
  { subject, column, figure, mistaken }: Suspicion,
  grounds: Term,
  facts: Readonly<Record<string, Fact>>,
): Finding =>
  finding('value/magnitude', subject, {
    title: fullTitle(column),
    figure: decimalText(figure),
    // What is typed may be the same in another measure.
    basis: decimalText(figure),
    measure: mistaken.measure,
    asked: mistaken.asked,
    mended: decimalText(mended(figure, mistaken)),
    ...facts,
    grounds,
  });

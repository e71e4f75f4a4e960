import type { Provenance } from '../domain/provenance.ts';
import { conversion, isIdentity } from '../domain/measure.ts';
import type { Decimal } from '../domain/decimal.ts';
import { isNumeric, type Column } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';

/** What a header's measure does to the figures under it. */
export interface HeaderMeasure {
  /** Null where the figures stay as they are. */
  readonly factor: Decimal | null;
  readonly finding: Finding | null;
}

const asAsked: HeaderMeasure = { factor: null, finding: null };

/** `stated`: the measure that the header of `column` names at `at`, null for none. */
export function headerMeasure(column: Column, stated: string | null, at: Provenance): HeaderMeasure {
  if (stated === null || column.measure === null || !isNumeric(column)) return asAsked;
  const factor = conversion(stated, column.measure);
  const about = { at, column: column.key, value: stated };
  const facts = { title: column.title, measure: stated, expected: column.measure };
  if (factor === null) return { factor: null, finding: finding('layout/measure-mismatch', about, facts) };
  return isIdentity(factor) ? asAsked : { factor, finding: finding('layout/header-unit', about, facts) };
}

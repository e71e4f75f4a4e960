import { acceptedEntries } from './catalogue/accepted.ts';
import { compareEntries } from './catalogue/compare.ts';
import { fileEntries } from './catalogue/file.ts';
import { layoutEntries } from './catalogue/layout.ts';
import { layoutTotalEntries } from './catalogue/layout-totals.ts';
import { ruleEntries } from './catalogue/rule.ts';
import { summaryEntries } from './catalogue/summary.ts';
import { unitEntries } from './catalogue/unit.ts';
import { valueEntries } from './catalogue/value.ts';

/** Every code that this program can report, in the order of the contract. */
export const catalogue = {
  ...fileEntries,
  ...layoutEntries,
  ...layoutTotalEntries,
  ...valueEntries,
  ...ruleEntries,
  ...unitEntries,
  ...compareEntries,
  ...acceptedEntries,
  ...summaryEntries,
} as const;

export type Code = keyof typeof catalogue;

export const isCode = (name: string): name is Code => Object.hasOwn(catalogue, name);

export const codes: readonly Code[] = Object.keys(catalogue).filter(isCode);

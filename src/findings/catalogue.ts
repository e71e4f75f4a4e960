import { compareEntries } from './catalogue/compare.ts';
import { fileEntries } from './catalogue/file.ts';
import { layoutEntries } from './catalogue/layout.ts';
import { ruleEntries } from './catalogue/rule.ts';
import { unitEntries } from './catalogue/unit.ts';
import { valueEntries } from './catalogue/value.ts';

/** Every code that this program can report, in the order of the contract. */
export const catalogue = {
  ...fileEntries,
  ...layoutEntries,
  ...valueEntries,
  ...ruleEntries,
  ...unitEntries,
  ...compareEntries,
} as const;

export type Code = keyof typeof catalogue;

import { nearNames } from '../domain/near-names.ts';
import type { Table } from '../domain/table.ts';
import { codes as all, type Code } from '../findings/catalogue.ts';
import { codesMeant, type Selection } from '../findings/selection.ts';
import { knownRule, noSuch } from './finding-choice.ts';

/** What was typed behind `--code` and `--rule`, each word by itself. */
export interface TypedSelection {
  readonly codes: readonly string[];
  readonly rules: readonly string[];
}

/** The findings that are asked for. Throws `UsageError` for a code or rule that there is not. */
export const selectionFrom = ({ codes, rules }: TypedSelection, table: Table): Selection => ({
  codes: new Set(codes.flatMap(knownCodes)),
  rules: new Set(rules.map((rule) => knownRule(rule, table))),
});

function knownCodes(word: string): readonly Code[] {
  const meant = codesMeant(word, all);
  if (meant.length > 0) return meant;
  const groups = new Set(all.map((code) => code.slice(0, code.indexOf('/') + 1)));
  throw noSuch(
    { zh: `没有“${word}”这个代码或代码组`, en: `there is no code or group of codes “${word}”` },
    nearNames(word, [...all, ...groups]),
  );
}

import { nearNames } from '../domain/near-names.ts';
import type { Table } from '../domain/table.ts';
import { codes, isCode } from '../findings/catalogue.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { Words } from '../findings/entry.ts';
import { columnKey } from '../register/acceptance-line.ts';
import { printable } from '../report/pretty/printable.ts';
import type { FindingChoice } from './open-findings.ts';

/** How findings are named on the command line; null where it says nothing. */
export interface TypedChoice {
  /** A rule's id or a code. */
  readonly about: string | null;
  readonly code: string | null;
  readonly rule: string | null;
  /** Key or title. */
  readonly column: string | null;
  readonly cell: string | null;
}

/** What is typed as one word is a code where it has a stroke in it, else a rule. Throws `UsageError` for what does not exist. */
export function findingChoice({ about, column, cell, ...typed }: TypedChoice, table: Table): FindingChoice {
  const namesCode = about?.includes('/') === true;
  return {
    code: knownCode(typed.code ?? (namesCode ? about : null)),
    rule: ruleOf(typed.rule ?? (namesCode ? null : about), table),
    column: knownColumn(column, table),
    cell: cell?.toUpperCase() ?? null,
  };
}

/** Whether anything is asked for, or all is. */
export const isChoice = (choice: FindingChoice): boolean => Object.values(choice).some((part) => part !== null);

function knownCode(code: string | null): string | null {
  if (code === null || isCode(code)) return code;
  throw noSuch({ zh: `没有“${code}”这个代码`, en: `there is no code “${code}”` }, nearNames(code, codes));
}

const ruleOf = (rule: string | null, table: Table): string | null => (rule === null ? null : knownRule(rule, table));

/** The id of a rule of the table; throws `UsageError` with near ones where it has none of that id. */
export function knownRule(rule: string, table: Table): string {
  const ids = table.rules.map(({ id }) => id);
  if (ids.includes(rule)) return rule;
  throw noSuch({ zh: `统计表没有审核公式“${rule}”`, en: `the table has no rule “${rule}”` }, nearNames(rule, ids));
}

function knownColumn(column: string | null, table: Table): string | null {
  if (column === null) return null;
  const key = columnKey(column, table);
  if (key !== undefined) return key;
  const names = table.columns.flatMap((each) => [each.key, each.title]);
  throw noSuch(
    {
      zh: `统计表没有指标“${column}”，或不止一个`,
      en: `the table has no column “${column}”, or several of that title`,
    },
    nearNames(column, names),
  );
}

/** Something that is not there, with near names. */
export const noSuch = ({ zh, en }: Words, near: readonly string[]): UsageError =>
  new UsageError({
    zh: zh + (near.length === 0 ? '' : `；是不是：${near.map(printable).join('、')}？`),
    en: en + (near.length === 0 ? '' : `; did you mean ${near.map(printable).join(', ')}?`),
  });

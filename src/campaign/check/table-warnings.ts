import { compare, parseDecimal, zero, type Decimal } from '../../domain/decimal.ts';
import { columnsIn, operands, type Expression } from '../../domain/expression.ts';
import { isMeasure } from '../../domain/measure.ts';
import type { Column } from '../../domain/table.ts';
import type { UsageError } from '../../findings/usage-error.ts';
import { mistakeAt, type JsonDocument } from '../json-document.ts';
import type { CheckedRule } from './check-rules.ts';
import { member } from './members.ts';
import { strangeChoices, unfillableColumns } from './unfillable.ts';

/** What a table's author may want to know, though it loads. */
export function* tableWarnings(
  document: JsonDocument,
  columns: readonly Column[],
  rules: readonly CheckedRule[],
): Iterable<UsageError> {
  yield* missingFacts(document);
  yield* columnWarnings(document, columns);
  yield* unfillableColumns(document, columns);
  yield* splitGroups(document, columns);
  yield* ruleWarnings(document, rules);
}

function* missingFacts(document: JsonDocument): Iterable<UsageError> {
  const facts = member(document.value, 'x-table');
  if (lacks(document.value, '$id') || lacks(facts, 'version'))
    yield mistakeAt(document, [], {
      zh: '没有 $id 或 x-table.version，旧表样认不出来',
      en: 'without $id and x-table.version an outdated form is not recognised',
    });
  if (lacks(document.value, 'title'))
    yield mistakeAt(document, [], {
      zh: '没有 title，表样和汇总表没有标题',
      en: 'without title, forms and summary have none',
    });
  if (lacks(facts, 'unitColumn'))
    yield mistakeAt(document, ['x-table'], {
      zh: '没有 unitColumn，报表里的填报单位一栏读不到',
      en: 'without unitColumn, a column that names the unit is not read',
    });
}

function* columnWarnings(document: JsonDocument, columns: readonly Column[]): Iterable<UsageError> {
  for (const { key, measure } of columns) {
    const own = member(member(document.value, 'properties'), key);
    if (member(own, 'title') === undefined)
      yield mistakeAt(document, ['properties', key], {
        zh: `没有 title，只能按键“${key}”找这一栏`,
        en: `without title, the column is looked for as "${key}" alone`,
      });
    if (measure !== null && !isMeasure(measure))
      yield mistakeAt(document, ['properties', key, 'x-column', 'measure'], {
        zh: `“${measure}”不是常用计量单位，报表用别的单位时不能换算`,
        en: `"${measure}" is no usual measure: figures in another one are not converted`,
      });
  }
}

const lacks = (value: unknown, key: string): boolean => member(value, key) === undefined;

/** A group whose columns do not stand together is written twice in every header. */
function* splitGroups(document: JsonDocument, columns: readonly Column[]): Iterable<UsageError> {
  const seen = new Set<string>();
  for (const [at, { key, group }] of columns.entries()) {
    const before = columns[at - 1]?.group ?? [];
    for (const level of group.keys()) {
      const name = group.slice(0, level + 1).join('\u0000');
      const goesOn = before.slice(0, level + 1).join('\u0000') === name;
      if (!goesOn && seen.has(name))
        yield mistakeAt(document, ['properties', key, 'x-column', 'group'], {
          zh: `“${group[level] ?? ''}”一组的各栏没有排在一起`,
          en: `the columns of the group "${group[level] ?? ''}" do not stand together`,
        });
      seen.add(name);
    }
  }
}

function* ruleWarnings(document: JsonDocument, rules: readonly CheckedRule[]): Iterable<UsageError> {
  for (const { id, index, assert, when, hasMessage, severity } of rules) {
    if (when === null && isNeverKept(assert, document))
      yield mistakeAt(document, ['x-rules', index, 'assert'], {
        zh: `规则 ${id}：怎么填都不成立，每份报表都会报出`,
        en: `rule ${id}: it holds for nothing that can be filled in, and is told of every return`,
      });
    for (const [name, expression] of Object.entries({ assert, when }))
      for (const { key, text } of expression === null ? [] : strangeChoices(expression, document))
        yield mistakeAt(document, ['x-rules', index, name], {
          zh: `规则 ${id}：“${text}”不是 ${key} 的可选值`,
          en: `rule ${id}: "${text}" is no choice of ${key}`,
        });
    if (isAlwaysKept(assert, document))
      yield mistakeAt(document, ['x-rules', index, 'assert'], {
        zh: `规则 ${id}：怎么填都成立，查不出错`,
        en: `rule ${id}: it holds whatever is filled in, and finds nothing`,
      });
    if (!hasMessage && severity === 'hard')
      yield mistakeAt(document, ['x-rules', index], {
        zh: `规则 ${id}：没有 message，填表人只看到关系式`,
        en: `rule ${id}: without message, whoever fills in the form sees the expression alone`,
      });
  }
}

/** Whether a condition reads nothing, compares something with itself, or only asks what a bound of the column asks already. */
function isAlwaysKept(expression: Expression, document: JsonDocument): boolean {
  if (!readsAnything(expression)) return true;
  if (expression.kind !== 'comparison') return false;
  const { operator, left, right } = expression;
  if (JSON.stringify(left) === JSON.stringify(right)) return ['==', '<=', '>='].includes(operator);
  if (left.kind !== 'column' || right.kind !== 'number') return false;
  const least = boundOf(left.key, document);
  const order = least === null ? -1 : compare(least, right.value);
  return order > 0 ? operator === '>=' || operator === '>' : order === 0 && operator === '>=';
}

const opposites = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;

/** Whether a condition is broken whatever is filled in: its opposite always holds. */
const isNeverKept = (expression: Expression, document: JsonDocument): boolean =>
  expression.kind === 'comparison' &&
  readsAnything(expression) &&
  isAlwaysKept({ ...expression, operator: opposites[expression.operator] }, document);

const readsAnything = (expression: Expression): boolean =>
  columnsIn(expression).length > 0 || expression.kind === 'category' || operands(expression).some(readsAnything);

/** The least that a column takes; a blank counts as 0 where blanks count. */
function boundOf(key: string, { value }: JsonDocument): Decimal | null {
  const minimum = member(member(member(value, 'properties'), key), 'minimum');
  const least = typeof minimum === 'number' ? parseDecimal(String(minimum)) : null;
  if (least === null) return null;
  const countsBlanks = member(member(value, 'x-table'), 'blank') !== 'missing';
  return countsBlanks && compare(least, zero) > 0 ? zero : least;
}

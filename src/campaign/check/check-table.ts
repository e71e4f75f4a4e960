import { UsageError } from '../../findings/usage-error.ts';
import { compilingMistakes, idMistakes } from '../compilable-schema.ts';
import { readJson, syntaxMistakes, type JsonDocument } from '../json-document.ts';
import { allSchemaMistakes, checkAgainstStandard } from '../own-schemas.ts';
import { sameTitleMistakes } from '../table-columns.ts';
import { keywordMistakes } from '../table-keywords.ts';
import { sameIdMistakes } from '../table-rules.ts';
import { isCovered, namedColumnMistakes, type TableSchema } from '../table.ts';
import { member, recordAt, textsAt } from './members.ts';
import { attempt } from './attempt.ts';
import { checkColumns, isColumn, type CheckedColumn } from './check-columns.ts';
import { checkRules, rulesIn } from './check-rules.ts';
import { tableWarnings } from './table-warnings.ts';

/** All that is to be said of a table's file, in its order. */
export interface TableCheck {
  readonly mistakes: readonly UsageError[];
  /** What is no mistake, and a table's author may want to know. */
  readonly warnings: readonly UsageError[];
}

/** Checks a table as loading does, and goes on behind each mistake. A table without mistakes loads. */
export function checkTable(text: string, file: string): TableCheck {
  const syntax = syntaxMistakes(text, file);
  if (syntax.length > 0) return { mistakes: syntax, warnings: [] };
  const read = attempt(() => readJson(text, file));
  if (read instanceof UsageError) return { mistakes: [read], warnings: [] };
  const { document, badKeys } = read;
  // Nothing can be asked of an object with such a key.
  if (badKeys.some(({ place }) => place?.key?.endsWith('__proto__') === true))
    return { mistakes: badKeys, warnings: [] };
  const shape = allSchemaMistakes(document);
  const columns = checkColumns(document, shape.columns);
  const mistakes = [...shape.mistakes, ...mistakesIn(document, { isShaped: shape.mistakes.length === 0, columns })];
  const { rules, mistakes: ofRules } = checkRules(document, columns);
  const all = inOrder([...badKeys, ...mistakes, ...columns.flatMap(({ mistake }) => mistake ?? []), ...ofRules]);
  const whole = columns.flatMap(({ column, isWhole }) => (isWhole ? [column] : []));
  return { mistakes: all, warnings: inOrder([...tableWarnings(document, whole, rules)]) };
}

interface Checked {
  /** Whether our own schema of tables has nothing to say. */
  readonly isShaped: boolean;
  readonly columns: readonly CheckedColumn[];
}

function* mistakesIn(document: JsonDocument, { isShaped, columns }: Checked): Iterable<UsageError> {
  const schema = recordAt(document.value);
  if (schema === null) return;
  yield* keywordMistakes(schema, document);
  const id = member(schema, '$id');
  if (typeof id === 'string' && isShaped) yield* idMistakes(id, document);
  yield* sameIdMistakes(rulesIn(document), document);
  yield* sameTitleMistakes(
    columns.flatMap(({ column, isWhole }) => (isWhole ? [column] : [])),
    document,
  );
  const properties = recordAt(member(schema, 'properties'));
  if (properties === null) return;
  const unitColumn = member(member(schema, 'x-table'), 'unitColumn');
  const named = {
    required: textsAt(member(schema, 'required')),
    unitColumn: typeof unitColumn === 'string' ? unitColumn : null,
  };
  // What is no column yet has no type that could be asked for.
  const typed: TableSchema['properties'] = Object.fromEntries(
    Object.entries(properties).map(([key, column]) => [key, isColumn(column) ? column : { type: 'string' }]),
  );
  yield* namedColumnMistakes(named, { properties: typed }, document);
  if (isShaped) yield* standardMistakes(document, schema, typed);
}

/** What only the standard's own schema and the validator of rows can say. */
function* standardMistakes(
  document: JsonDocument,
  schema: Readonly<Record<string, unknown>>,
  properties: TableSchema['properties'],
): Iterable<UsageError> {
  if (isCovered({ ...schema, properties })) return;
  const standard = attempt(() => checkAgainstStandard(document));
  if (standard instanceof UsageError) yield standard;
  else yield* compilingMistakes(schema, document);
}

/** By place; what two checks say of the same key once. */
function inOrder(mistakes: readonly UsageError[]): readonly UsageError[] {
  const seen = new Set<string>();
  const sorted = mistakes.toSorted(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
  return sorted.filter(({ place, words }) => {
    const key = `${place?.line ?? 0}:${place?.column ?? 0}:${words.en}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

import tableCheck from '#compiled/table.cjs';
import type { Table } from '../domain/table.ts';
import type { UsageError } from '../findings/usage-error.ts';
import { compilingMistakes, idMistakes } from './compilable-schema.ts';
import { mistakeAt, parseJson, throwFirst, type JsonDocument } from './json-document.ts';
import { checkAgainstStandard, coveredKeywords, OwnSchema } from './own-schemas.ts';
import { unknownName } from './schema-mistake.ts';
import { columnsFrom, type ColumnSchema } from './table-columns.ts';
import { keywordMistakes } from './table-keywords.ts';
import { rulesFrom, type RuleSchema } from './table-rules.ts';

/** A table's JSON Schema, as far as it is ours to read. */
export interface TableSchema extends Readonly<Record<string, unknown>> {
  readonly $id?: string;
  readonly title?: string;
  readonly properties: Readonly<Record<string, ColumnSchema>>;
  readonly required?: readonly string[];
  readonly 'x-table'?: Partial<Pick<Table, 'version' | 'orientation' | 'blank'>> & { readonly unitColumn?: string };
  readonly 'x-rules'?: readonly RuleSchema[];
}

/** What holds where `x-table` does not say. */
const unsaid = { version: '', unitColumn: null, orientation: 'auto', blank: 'zero' } as const;

const tableSchema = new OwnSchema<TableSchema>(tableCheck);

/** 统计表 from the text of its JSON Schema; `sha256` is that of the file's bytes. Throws `UsageError` with line and key. */
export function parseTable(text: string, file: string, sha256: string): Table {
  const document = parseJson(text, file);
  const schema = tableSchema.check(document);
  // The standard's own schema takes a tenth of a second to compile: it is asked where ours does not cover all that is used.
  const isWholeCovered = isCovered(schema);
  if (!isWholeCovered) checkAgainstStandard(document);
  throwFirst(keywordMistakes(schema, document));
  if (schema.$id !== undefined) throwFirst(idMistakes(schema.$id, document));
  if (!isWholeCovered) throwFirst(compilingMistakes(schema, document));
  const { $id: id = file, title = id, properties, required = [], 'x-rules': rules = [] } = schema;
  const facts = { ...unsaid, ...schema['x-table'] };
  throwFirst(namedColumnMistakes({ required, unitColumn: facts.unitColumn }, schema, document));
  const columns = columnsFrom(properties, required, document);
  return { id, title, ...facts, columns, rules: rulesFrom(rules, columns, document), schema, sha256 };
}

/** Whether our own schema of tables covers every keyword that is used. */
export function isCovered(schema: TableSchema): boolean {
  const covered = coveredKeywords;
  const columns = Object.values(schema.properties);
  return (
    Object.keys(schema).every((keyword) => covered.table.includes(keyword)) &&
    columns.every((column) => Object.keys(column).every((keyword) => covered.column.includes(keyword))) &&
    typeof schema['additionalProperties'] !== 'object'
  );
}

/** What `required` and `unitColumn` name must be there. */
export function* namedColumnMistakes(
  { required, unitColumn }: { readonly required: readonly string[]; readonly unitColumn: string | null },
  { properties }: Pick<TableSchema, 'properties'>,
  document: JsonDocument,
): Iterable<UsageError> {
  const keys = Object.keys(properties);
  for (const [index, key] of required.entries())
    if (!keys.includes(key)) yield mistakeAt(document, ['required', index], unknownName(key, keys));
  if (unitColumn === null) return;
  const place = ['x-table', 'unitColumn'];
  const column = Object.hasOwn(properties, unitColumn) ? properties[unitColumn] : undefined;
  if (column === undefined) yield mistakeAt(document, place, unknownName(unitColumn, keys));
  if (column === undefined || [column.type].flat().includes('string')) return;
  yield mistakeAt(document, place, {
    zh: `${unitColumn} 一栏应为 string`,
    en: `the column ${unitColumn} must be of type string`,
  });
}

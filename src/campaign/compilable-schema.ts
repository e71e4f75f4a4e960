import { createRequire } from 'node:module';
import type * as standard from 'ajv/dist/2020.js';
import type * as formats from 'ajv-formats';
import type { UsageError } from '../findings/usage-error.ts';
import { mistakeAt, type JsonDocument, type JsonPath } from './json-document.ts';

type Schema = Readonly<Record<string, unknown>>;

/** URNs that every validator takes; compiling a schema to find that out would take longer than all other checks. */
const plainUrn = /^urn:[a-z0-9][a-z0-9-]{1,30}:[A-Za-z0-9:._-]+$/;

/** A name of the table that the validator of rows could not work with: `urn:t`. */
export function* idMistakes(id: string, document: JsonDocument): Iterable<UsageError> {
  if (plainUrn.test(id) || whyNot({ $id: id }) === null) return;
  yield mistakeAt(document, ['$id'], {
    zh: `“${id}”不是合法的 URI，应为 urn:shuangyong:table:2020-spring-festival 这样的名称`,
    en: `"${id}" is no valid URI; expected a name such as urn:shuangyong:table:2020-spring-festival`,
  });
}

/** A schema that is right by the standard, and that the validator of rows cannot compile all the same. */
export function* compilingMistakes(schema: Schema, document: JsonDocument): Iterable<UsageError> {
  const reason = whyNot(schema);
  if (reason === null) return;
  yield mistakeAt(document, culpritOf(schema), {
    zh: `这张表的 JSON Schema 无法编译：${reason}`,
    en: `the JSON Schema of this table does not compile: ${reason}`,
  });
}

/** The column that cannot be compiled by itself, else the keyword, else the whole. */
function culpritOf(schema: Schema): JsonPath {
  const columns = Object.entries(schema['properties'] ?? {});
  const column = columns.find(([, one]) => whyNot({ properties: { column: one } }) !== null);
  if (column !== undefined) return ['properties', column[0]];
  const keyword = Object.entries(schema).find(([name, value]) => whyNot({ [name]: value }) !== null);
  return keyword === undefined ? [] : [keyword[0]];
}

const load = createRequire(import.meta.url);

/** As the validator of rows compiles it; null where that goes well. Loads the validator for the few tables that need it. */
function whyNot(schema: Schema): string | null {
  const { Ajv2020 }: typeof standard = load('ajv/dist/2020.js');
  const { default: addFormats }: typeof formats = load('ajv-formats');
  try {
    const ajv = new Ajv2020({ allErrors: true, strict: false, meta: false, validateSchema: false, logger: false });
    addFormats.default(ajv);
    ajv.compile(schema);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import { createRequire } from 'node:module';
import vocabulary from '#compiled/vocabulary.cjs';
import type { ValidateFunction } from 'ajv';
import type * as standard from 'ajv/dist/2020.js';
import type * as formats from 'ajv-formats';
import type { UsageError } from '../findings/usage-error.ts';
import type { JsonDocument } from './json-document.ts';
import { pathOf, schemaMistake } from './schema-mistake.ts';

// The schemas are part of this program, and stand where editors find them too; `npm run build` compiles them to plain
// functions (scripts/compile-schemas.mjs), since compiling them at every start takes longer than checking a hundred returns.

/** The keywords that JSON Schema 2020-12 knows. */
export const knownKeywords = vocabulary.keywords;

/** The names that `format` may have. */
export const knownFormats = vocabulary.formats;

/** The keywords whose shape our schema of tables covers, of the table and of a column. */
export const coveredKeywords = vocabulary.covered;

/** One of our schemas, by the function that was compiled of it. */
export class OwnSchema<Shape> {
  readonly #validate: ValidateFunction<Shape>;

  constructor(validate: ValidateFunction<Shape>) {
    this.#validate = validate;
  }

  /** The document's value with its type, or the first mistake as a `UsageError`. */
  check(document: JsonDocument): Shape {
    const { value } = document;
    const validate = this.#validate;
    if (validate(value)) return value;
    throw firstMistake(validate.errors, document);
  }
}

const load = createRequire(import.meta.url);

/** Checks a document that is a schema itself against the standard's schema of schemas. */
export function checkAgainstStandard(document: JsonDocument): void {
  standardValidator ??= compiledStandard();
  if (!standardValidator(document.value)) throw firstMistake(standardValidator.errors, document);
}

let standardValidator: ValidateFunction | undefined;

/** Loaded for the few tables that need it: nearly all use what our own schema covers. */
function compiledStandard(): ValidateFunction {
  const { Ajv2020 }: typeof standard = load('ajv/dist/2020.js');
  const ajv = new Ajv2020({ strict: false, verbose: true });
  const validate = ajv.getSchema('https://json-schema.org/draft/2020-12/schema');
  if (validate === undefined) throw new Error('ajv came without the schema of schemas');
  return validate;
}

/** What is wrong in the shape of a table. */
export interface ShapeMistakes {
  /** The first at each place. */
  readonly mistakes: readonly UsageError[];
  /** Keys of the columns that have any. */
  readonly columns: ReadonlySet<string>;
}

/** Every mistake in the shape of a table. Compiled anew: loading a table stops at the first, and is quicker for it. */
export function allSchemaMistakes(document: JsonDocument): ShapeMistakes {
  completeValidator ??= compiledCompletely();
  const validate = completeValidator;
  validate(document.value);
  const errors = validate.errors ?? [];
  const places = new Map(
    errors.toReversed().map((error) => {
      const mistake = schemaMistake(error, document);
      return [`${mistake.place?.line ?? 0}:${mistake.place?.key ?? ''}`, mistake];
    }),
  );
  const columns = errors.flatMap(({ instancePath }) => {
    const [root, key] = pathOf(instancePath, document.value);
    return root === 'properties' && key !== undefined ? [String(key)] : [];
  });
  return { mistakes: [...places.values()].toReversed(), columns: new Set(columns) };
}

let completeValidator: ValidateFunction | undefined;

function compiledCompletely(): ValidateFunction {
  const { Ajv2020 }: typeof standard = load('ajv/dist/2020.js');
  const { default: addFormats }: typeof formats = load('ajv-formats');
  const ajv = new Ajv2020({ strict: false, verbose: true, validateSchema: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(load('#compiled/table-schema.cjs'));
}

function firstMistake(errors: ValidateFunction['errors'], document: JsonDocument): UsageError {
  const [first] = errors ?? [];
  if (first === undefined) throw new Error('a document was refused without a reason');
  return schemaMistake(first, document);
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { _, type DefinedError } from 'ajv';
import { decimalOfNumber, isMultipleOf } from '../domain/decimal.ts';
import type { Table } from '../domain/table.ts';

/** A row as JSON: column key to number, text or truth value; blanks and unread figures left out. */
export type JsonRow = Readonly<Record<string, string | number | boolean>>;

/** Checks one row against the table's JSON Schema; all errors, not just the first. */
export type RowValidator = (row: JsonRow) => readonly DefinedError[];

/** Compiles the schema; once per run. */
export function rowValidator({ schema }: Table): RowValidator {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    // The campaign's loader has checked the schema; compiling the standard's own takes longer than all the rest.
    meta: false,
    validateSchema: false,
  });
  ajv.addVocabulary(['x-table', 'x-column', 'x-rules']);
  if (JSON.stringify(schema).includes('"format"')) formats.default(ajv);
  // ajv divides doubles, by which 0.3 is no multiple of 0.0001; ours is exact.
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    compile(step: number) {
      const exact = decimalOfNumber(step);
      return (value: number) => isMultipleOf(decimalOfNumber(value), exact);
    },
    error: { message: 'must be a multiple', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  });
  const validate = ajv.compile(schema);
  return (row) => {
    validate(row);
    // With the keywords of the standard alone, ajv's errors are its DefinedErrors.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (validate.errors ?? []) as DefinedError[];
  };
}

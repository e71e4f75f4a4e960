import expectCheck from '#compiled/expect.cjs';
import { nearNames } from '../domain/near-names.ts';
import { codes, isCode, type Code } from '../findings/catalogue.ts';
import type { Expectation, ExpectedFinding } from '../findings/expectation.ts';
import { mistakeAt, parseJson, type JsonDocument } from './json-document.ts';
import { OwnSchema } from './own-schemas.ts';

/** A file of expectations, with what a person wrote in it besides. */
export interface ExpectationFile extends Expectation {
  readonly $schema: string | null;
  readonly description: string | null;
}

interface Written {
  readonly $schema?: string;
  readonly description?: string;
  readonly others?: 'forbidden' | 'allowed';
  readonly findings: readonly (Omit<ExpectedFinding, 'code'> & { readonly code: string })[];
}

const schema = new OwnSchema<Written>(expectCheck);

/** Reads `x.expect.json`; throws `UsageError` with line and key. */
export function parseExpectationFile(text: string, file: string): ExpectationFile {
  const document = parseJson(text, file);
  const { $schema = null, description = null, others, findings } = schema.check(document);
  return {
    $schema,
    description,
    isOpen: others === 'allowed',
    findings: findings.map((each, index) => ({ ...each, code: knownCode(each.code, index, document) })),
  };
}

function knownCode(code: string, index: number, document: JsonDocument): Code {
  if (isCode(code)) return code;
  const near = nearNames(code, codes);
  throw mistakeAt(document, ['findings', index, 'code'], {
    zh: `没有“${code}”这个代码${near.length === 0 ? '' : `；是不是：${near.join('、')}？`}`,
    en: `there is no code “${code}”${near.length === 0 ? '' : `; did you mean ${near.join(', ')}?`}`,
  });
}

/** The file that says so: JSON, keys in the order of the schema. */
export function expectationText({ $schema, description, isOpen, findings }: ExpectationFile): string {
  const written = {
    ...($schema === null ? {} : { $schema }),
    ...(description === null ? {} : { description }),
    ...(isOpen ? { others: 'allowed' } : {}),
    findings,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

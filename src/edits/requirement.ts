import type { DefinedError } from 'ajv';
import { decimalOfNumber, decimalText } from '../domain/decimal.ts';
import { truthText } from '../domain/truth-text.ts';
import { term, type Term } from '../findings/terms.ts';

/** What a table asks of a value, in words; `limit` fills the hole in them. */
export type Requirement = Readonly<{ requirement: Term; keyword: string; limit: string }>;

/** Of the keyword that a value fails. */
export function requirementOf(error: DefinedError): Requirement {
  const said = (key: Parameters<typeof term>[0], limit: string | number): Requirement => ({
    requirement: term(key),
    keyword: error.keyword,
    limit: String(limit),
  });
  switch (error.keyword) {
    case 'multipleOf':
      return stepRequirement(error.params.multipleOf, said);
    case 'minLength':
      return said('characters-at-least', error.params.limit);
    case 'maxLength':
      return said('characters-at-most', error.params.limit);
    case 'pattern':
      return said('a-pattern', error.params.pattern);
    case 'format':
      return said(error.params.format === 'date' ? 'a-date' : 'a-format', error.params.format);
    case 'type':
      return said([error.params.type].flat().includes('boolean') ? 'yes-or-no' : 'other-keyword', paramsText(error));
    default:
      return said('other-keyword', paramsText(error));
  }
}

/** A step of 0.0001 asks for no more than four places. */
function stepRequirement(
  step: number,
  said: (key: 'places-at-most' | 'a-multiple', limit: string | number) => Requirement,
): Requirement {
  const text = decimalText(decimalOfNumber(step));
  return /^0\.0*1$/u.test(text) ? said('places-at-most', text.length - 2) : said('a-multiple', text);
}

const paramsText = ({ params }: DefinedError): string =>
  Object.values(params)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' ');

/** A value of a list in the schema, as a cell says it. */
export const allowedText = (value: unknown): string => (typeof value === 'boolean' ? truthText(value) : String(value));

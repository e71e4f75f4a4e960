import type { Words } from '../findings/entry.ts';
import type { UsageError } from '../findings/usage-error.ts';
import { mistakeAt, type JsonDocument, type JsonPath } from './json-document.ts';
import { nearestName } from './nearest-name.ts';
import { knownFormats, knownKeywords } from './own-schemas.ts';
import { unknownName } from './schema-mistake.ts';

/** What stands under these is no schema. */
const notSchemas = new Set(['const', 'enum', 'default', 'examples']);
/** What stands under these are schemas by name. */
const byName = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions', 'dependencies']);
const references = ['$ref', '$dynamicRef'];
/** Of the validator alone, or of older drafts. */
const foreign = ['$async', 'id', 'nullable', 'discriminator', '$recursiveRef', '$recursiveAnchor', 'additionalItems'];
const limits = ['formatMaximum', 'formatMinimum', 'formatExclusiveMaximum', 'formatExclusiveMinimum'];
const unsupported = new Set([...references, ...foreign, ...limits]);
/** A schema inside with a name or dialect of its own would be another document. */
const onlyAtRoot = new Set(['$schema', '$id', '$anchor', '$dynamicAnchor', '$vocabulary']);
const ours = /^x-/;

/** What the standard's schema of schemas lets pass, and our validator does not or would silently not check (`minimun`). */
export function* keywordMistakes(schema: object, document: JsonDocument, path: JsonPath = []): Iterable<UsageError> {
  for (const [keyword, value] of Object.entries(schema)) {
    if (ours.test(keyword)) continue;
    const here = [...path, keyword];
    const words = objection(keyword, value, path.length === 0);
    if (words !== null) yield mistakeAt(document, here, words);
    if (words !== null || notSchemas.has(keyword) || !isObject(value)) continue;
    if (byName.has(keyword) || Array.isArray(value)) yield* mistakesInside(value, document, here);
    else yield* keywordMistakes(value, document, here);
  }
}

function* mistakesInside(schemas: object, document: JsonDocument, path: JsonPath): Iterable<UsageError> {
  for (const [name, schema] of Object.entries(schemas)) {
    const here = [...path, Array.isArray(schemas) ? Number(name) : name];
    if (path.at(-1) === 'patternProperties' && !isPattern(name)) yield mistakeAt(document, here, badPattern);
    if (isObject(schema)) yield* keywordMistakes(schema, document, here);
  }
}

function objection(keyword: string, value: unknown, isRoot: boolean): Words | null {
  if (unsupported.has(keyword) || (onlyAtRoot.has(keyword) && !isRoot)) return unsupportedHere(keyword);
  if (Object.hasOwn(checks, keyword)) return checks[keyword]?.(value) ?? null;
  // A keyword without any likeness is another program's, and let be.
  const isSlip = !knownKeywords.includes(keyword) && nearestName(keyword, knownKeywords) !== null;
  return isSlip ? unknownName(keyword, knownKeywords) : null;
}

const checks: Readonly<Record<string, (value: unknown) => Words | null>> = {
  format: (value) => (knownFormats.includes(String(value)) ? null : unknownFormat(String(value))),
  pattern: (value) => (isPattern(String(value)) ? null : badPattern),
  enum: (value) => (Array.isArray(value) && value.length === 0 ? emptyEnum : null),
};

/** As the validator compiles it. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const unsupportedHere = (keyword: string): Words => ({
  zh: `统计表此处不支持 ${keyword}，请把内容直接写在此处`,
  en: `a table cannot have ${keyword} here; write out what it stands for`,
});

const unknownFormat = (format: string): Words => ({
  zh: `没有“${format}”这种格式，可用 ${knownFormats.join('、')}`,
  en: `there is no format "${format}"; there are ${knownFormats.join(', ')}`,
});

const badPattern: Words = { zh: '应为正则表达式', en: 'expected a regular expression' };
const emptyEnum: Words = { zh: '至少要有一个可选值', en: 'expected at least one value' };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

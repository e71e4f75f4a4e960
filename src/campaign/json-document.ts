import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { syntaxWords } from './json-syntax-words.ts';
import { TextPlaces } from './text-places.ts';

/** Keys and 0-based indexes from the root: `['x-rules', 0, 'assert']`. */
export type JsonPath = readonly (string | number)[];

/** A JSON file with its places. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** 1-based line on which the key of a value stands, or the value where it has no key; of what surrounds it where it is missing. */
  readonly lineOf: (path: JsonPath) => number;
  /** 1-based column of the same; `within`: so many UTF-16 units into a text. */
  readonly columnOf: (path: JsonPath, within?: number) => number;
  /** The keys of an object in the order in which they were typed (which a JavaScript object loses for `1`, `2`). */
  readonly keysOf: (path: JsonPath) => readonly string[];
  /** A value as it was typed: `0.10`; null where there is none. */
  readonly sourceOf: (path: JsonPath) => string | null;
}

const deepest = 64;
const strictly = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Strict JSON (RFC 8259; a BOM is tolerated) in which no object names a key twice. */
export function parseJson(text: string, file: string): JsonDocument {
  const { document, badKeys } = readJson(text, file);
  throwFirst(badKeys);
  return document;
}

/** The same, going on behind keys that are given twice: the last one counts. */
export function readJson(
  text: string,
  file: string,
): { readonly document: JsonDocument; readonly badKeys: readonly UsageError[] } {
  const written = writtenIn(text, file);
  const root = rootOf(written);
  return { document: documentOf(written, root), badKeys: [...badKeysIn(root, [], written)] };
}

interface Written {
  readonly source: string;
  readonly places: TextPlaces;
  readonly file: string;
}

function writtenIn(text: string, file: string): Written {
  const source = text.replace(/^\uFEFF/, '');
  return { source, places: new TextPlaces(source), file };
}

function documentOf({ source, places, file }: Written, root: Node): JsonDocument {
  const nodeAt = (path: JsonPath): Node =>
    path.map((_, index) => find(path.slice(0, path.length - index))).find(Boolean) ?? root;
  const find = (path: JsonPath): Node | undefined => path.reduce(stepInto, root);
  return {
    file,
    value: valueOf(source, file),
    lineOf: (path) => places.lineAt(placeOf(nodeAt(path))),
    columnOf(path, within) {
      const node = nodeAt(path);
      return places.columnAt(within === undefined ? placeOf(node) : node.offset + textOffset(source, node, within));
    },
    keysOf: (path) => [...new Set((find(path)?.children ?? []).map(keyOf))],
    sourceOf: (path) => {
      const node = find(path);
      return node === undefined ? null : source.slice(node.offset, node.offset + node.length);
    },
  };
}

/** A file that is no JSON: every mistake in how it is written, the first of each line. */
export function syntaxMistakes(text: string, file: string): readonly UsageError[] {
  const written = writtenIn(text, file);
  const { source, places } = written;
  const errors: ParseError[] = [];
  const deep = depthMistake(written);
  if (deep !== null) return [deep];
  parseTree(source, errors, strictly);
  const byLine = new Map(errors.toReversed().map((error) => [places.lineAt(error.offset), error]));
  return [...byLine]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([line, { error, offset }]) =>
        new UsageError(syntaxWords(printParseErrorCode(error)), { file, line, column: places.columnAt(offset) }),
    );
}

/** The tree of strict JSON; throws `UsageError` where it is none. */
function rootOf(written: Written): Node {
  const { source, places, file } = written;
  if (source.trim() === '') throw new UsageError(syntaxWords('Empty'), { file, line: 1 });
  throwFirst([depthMistake(written) ?? []].flat());
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, strictly);
  const [first] = errors;
  if (first === undefined && root !== undefined) return root;
  const code = first === undefined ? 'ValueExpected' : printParseErrorCode(first.error);
  throw new UsageError(syntaxWords(code), { file, line: places.lineAt(first?.offset ?? 0) });
}

/** Where a character of a text stands behind its opening quote: an escape is longer than what it means. */
function textOffset(source: string, { offset, length }: Node, within: number): number {
  const escapes = source.slice(offset + 1, offset + length - 1).matchAll(/\\u[0-9a-fA-F]{4}|\\.|[^\\]/gsu);
  let [at, seen] = [1, 0];
  for (const [written] of escapes) {
    if (seen >= within) break;
    at += written.length;
    seen += written.startsWith('\\') ? 1 : written.length;
  }
  return at;
}

/** A mistake at a place of a document. */
export const mistakeAt = (document: JsonDocument, path: JsonPath, words: Words): UsageError =>
  mistakeWithin(document, { path }, words);

/** A mistake in a text of a document, so many UTF-16 units into it. */
export function mistakeWithin(
  document: JsonDocument,
  { path, within }: { readonly path: JsonPath; readonly within?: number },
  words: Words,
): UsageError {
  const place = { file: document.file, line: document.lineOf(path), column: document.columnOf(path, within) };
  return new UsageError(words, path.length === 0 ? place : { ...place, key: keyText(path) });
}

/** Throws the first of some mistakes: loading stops there. */
export function throwFirst(mistakes: Iterable<UsageError>): void {
  for (const mistake of mistakes) throw mistake;
}

/** `['x-rules', 0, 'assert']` → `x-rules[0].assert`. */
const keyText = (path: JsonPath): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : (index === 0 ? '' : '.') + step)).join('');

/** The value of a key, of the last one where it is given twice, or of an index. */
function stepInto(node: Node | undefined, step: string | number): Node | undefined {
  if (typeof step === 'number') return node?.type === 'array' ? node.children?.[step] : undefined;
  const properties = node?.type === 'object' ? (node.children ?? []) : [];
  return properties.findLast((property) => keyOf(property) === step)?.children?.[1];
}

const keyOf = (property: Node): string => String(property.children?.[0]?.value);

const placeOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset);

/** The platform's parser has the last word: it takes nothing beyond the standard, and no key for a prototype. */
function valueOf(source: string, file: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new UsageError(syntaxWords('InvalidSymbol'), { file });
  }
}

// Every later step walks down the tree by recursion, so the depth is bounded before the first one.
function depthMistake({ source, places, file }: Written): UsageError | null {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth > deepest) return new UsageError(syntaxWords('TooDeep'), { file, line: places.lineAt(index) });
  }
  return null;
}

function* badKeysIn(node: Node, path: JsonPath, written: Written): Iterable<UsageError> {
  const seen = new Set<string>();
  for (const [at, child] of (node.children ?? []).entries()) {
    if (node.type !== 'object') {
      yield* badKeysIn(child, [...path, at], written);
      continue;
    }
    const key = keyOf(child);
    const own = [...path, key];
    if (seen.has(key) || key === '__proto__')
      yield new UsageError(badKey(seen.has(key)), { ...placeIn(written, child.offset), key: keyText(own) });
    seen.add(key);
    const value = child.children?.[1];
    if (value !== undefined) yield* badKeysIn(value, own, written);
  }
}

const placeIn = ({ places, file }: Written, offset: number): { file: string; line: number; column: number } => ({
  file,
  line: places.lineAt(offset),
  column: places.columnAt(offset),
});

const badKey = (isTwice: boolean): Words =>
  isTwice
    ? { zh: '同一个键写了两次，只能保留一个', en: 'this key is given twice; keep one' }
    : { zh: '不能用这个名称作键', en: 'this name cannot be a key' };

import { told } from './told.ts';

const longest = 8192; // characters
const mostLevels = 64;
const mostArguments = 255;

/** Functions of Excel 2007, as far as our workbooks use them: later ones would need a prefix. */
const functions = new Set(
  'ABS AND AVERAGE COUNT COUNTA COUNTIF EXACT FALSE HYPERLINK IF IFERROR INDEX INT ISBLANK ISERROR ISNUMBER LEFT LEN MATCH MAX MID MIN N NOT OR RIGHT ROUND ROUNDDOWN ROUNDUP SUBSTITUTE SUBTOTAL SUM SUMIF SUMPRODUCT T TEXT TRIM TRUE VALUE'.split(
    ' ',
  ),
);

const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!|#REF!|\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|<=|>=|<>|[-+*/^&=<>%:,;(){}[\]@#!$ ]/guy;

/** What Excel would not take as a formula, of one that refers to the sheets given. */
export function* formulaFlaws(formula: string, sheets: ReadonlySet<string>): Iterable<string> {
  const tokens = formula.match(token) ?? [];
  yield* told({
    'is empty': formula === '',
    'begins with =': formula.startsWith('='),
    'is too long': formula.length > longest,
    [`cannot be read: ${formula.slice(0, 60)}`]: tokens.join('') !== formula,
    'has a text of more than 255 characters': tokens.some((each) => each.startsWith('"') && each.length > 257),
  });
  for (const each of tokens) {
    const sheet = /^(.+)!$/s.exec(each)?.[1];
    if (sheet !== undefined && !sheets.has(sheetName(sheet))) yield `refers to ${each}`;
  }
  yield* nestingFlaws(tokens);
}

const sheetName = (written: string): string => written.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");

/** A bracket that is open. */
interface Call {
  /** Of the function; empty for a mere bracket. */
  readonly name: string;
  count: number;
}

function* nestingFlaws(tokens: readonly string[]): Iterable<string> {
  const open: Call[] = [];
  let deepest = 0;
  for (const [at, each] of tokens.entries()) {
    if (each === '(') open.push({ name: functionName(tokens[at - 1]), count: 1 });
    else if (each === ')' && isTooMuch(open.pop())) yield 'closes a bracket too many, or gives too many arguments';
    else if (each === ',') for (const inner of open.slice(-1)) inner.count++;
    deepest = Math.max(deepest, open.filter(({ name }) => name !== '').length);
  }
  const called = tokens.flatMap((each, at) => (each === '(' ? functionName(tokens[at - 1]) : []));
  for (const name of called) if (name !== '' && !functions.has(name)) yield `calls ${name}`;
  yield* told({ 'has too many levels': deepest > mostLevels, 'leaves a bracket open': open.length > 0 });
}

const functionName = (before = ''): string => (/^[\p{L}_]/u.test(before) ? before : '');

const isTooMuch = (closed: Call | undefined): boolean =>
  closed === undefined || (closed.name !== '' && closed.count > mostArguments);

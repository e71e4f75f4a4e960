import { plainText } from '../domain/plain-text.ts';

/** Answers as a table asks for them. 有 and 无 answer 有无. */
const plain: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['有', true],
  ['true', true],
  ['否', false],
  ['无', false],
  ['false', false],
]);

const yes = [
  '√',
  '✓',
  '✔',
  '☑',
  '对',
  '对勾',
  '是的',
  '已',
  '1',
  'yes',
  'y',
  't',
  '已开展',
  '已完成',
  '☑是□否',
  '√是□否',
  '■是□否',
];
const no = [
  '×',
  '✗',
  '✘',
  '✕',
  '☒',
  'x',
  '不',
  '错',
  '没',
  '没有',
  '未',
  '0',
  'no',
  'n',
  'f',
  '未开展',
  '未完成',
  '□是☑否',
  '□是√否',
  '□是■否',
];

const otherwise: ReadonlyMap<string, boolean> = new Map([
  ...yes.map((word) => [word, true] as const),
  ...no.map((word) => [word, false] as const),
]);

/** Longer than any of these words. */
const longest = 20;

/** A yes or no; `isPlain` where it was said as it should be. */
export interface TruthRead {
  readonly isSo: boolean;
  readonly isPlain: boolean;
}

/** Null for a text that is neither. */
export function readTruth(text: string): TruthRead | null {
  if (text.length > longest) return null;
  const key = plainText(text);
  const said = plain.get(key);
  if (said !== undefined) return { isSo: said, isPlain: true };
  const isSo = otherwise.get(key);
  return isSo === undefined ? null : { isSo, isPlain: false };
}

/** The words that are read, for the documents. */
export const truthWords = {
  plain: {
    yes: [...plain.keys()].filter((word) => plain.get(word)),
    no: [...plain.keys()].filter((word) => !plain.get(word)),
  },
  yes,
  no,
} as const;

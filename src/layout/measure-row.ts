import { isMeasure, measureKey } from '../domain/measure.ts';
import { plainText } from '../domain/plain-text.ts';
import { simplified } from '../domain/simplified.ts';
import { measureStated } from '../domain/stated-measure.ts';

/** Stands in a row of measures over or under columns that have none. */
const noMeasure = /^(计量单位|单位|—|-|\/)$/u;

/** `（万元）` → `万元`. */
export const unbracketed = (text: string): string => simplified(plainText(text)).replace(/^\((.*)\)$/u, '$1');

/** Whether the texts are a row of measures under a header, one a column: 场次 — 万元. */
export const isRowOfMeasures = (texts: readonly string[]): boolean =>
  texts.some(isMark) &&
  texts.every((text) => noMeasure.test(simplified(plainText(text))) || statedMeasure(text) !== null);

/** Whether a text under a title only says that measures stand beside it: 计量单位 under 单位名称. */
export const isMeasureLabel = (text: string): boolean => plainText(text) === '计量单位';

/** 计量单位 that a cell in such a row states for its column, as `measureStated` reads it; null for a line such as 单位：万元, which is about the whole table. */
export const statedMeasure = (text: string): string | null => (isLine(text) ? null : measureStated(unbracketed(text)));

const isMark = (text: string): boolean => isMeasure(unbracketed(text)) && !isLine(text);

const isLine = (text: string): boolean => /^(计量)?单位:/u.test(unbracketed(text));

/** Whether the texts of a row are about measures alone: a row of them, or lines such as 计量单位：次、万元. `own`: measures that only the table itself names. */
export const isMeasureLine = (texts: readonly string[], own: ReadonlySet<string>): boolean =>
  texts.every((text) => /^(计量)?单位:/u.test(simplified(plainText(text)))) ||
  isRowOfMeasures(texts) ||
  (own.size > 0 && texts.every((text) => own.has(ruled(text)) || isRowOfMeasures([text])));

/** `--1,000 short tons--`, as it is drawn across columns. */
const ruled = (text: string): string => measureKey(unbracketed(text).replaceAll(/^[-–—]+|[-–—]+$/gu, ''));

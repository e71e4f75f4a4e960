import { isMeasure, measureKey } from '../domain/measure.ts';
import { plainText } from '../domain/plain-text.ts';
import { remembering } from '../domain/remembering.ts';
import { simplified } from '../domain/simplified.ts';
import { measureStated } from '../domain/stated-measure.ts';

/** A header cell's text, taken apart. */
export interface HeaderText {
  /** The whole text in its comparable spelling. */
  readonly key: string;
  /** The same without the brackets at its end. */
  readonly bareKey: string;
  /** 计量单位 in those brackets, as `measureStated` reads it; null where they hold something else. */
  readonly measure: string | null;
}

/** Marks that headers put around and between titles: `1.慰问金`, `*慰问金`, `★慰问金`, `慰问部队·慰问金`. */
const marks = /[★☆※◆●▲#·•—–\-_|>→*:;,，、。"'“”‘’《》<]/gu;

/** Characters of a header's text, its explanations in brackets included; what is longer is a sentence. */
export const longestTitle = 300;

/** `慰问金（万元）`, `慰问金/万元`, `慰问金 万元` → bare key `慰问金`, measure `万元`. */
export const headerText = remembering(takeApart);

function takeApart(text: string): HeaderText {
  const plain = plainText(text);
  const key = titleKey(plain);
  if (text.length > longestTitle) return { key, bareKey: key, measure: null };
  const { bare, inside } = withoutEndBrackets(plain);
  if (inside !== null) return { key, bareKey: titleKey(bare), measure: measureStated(inside) };
  const { before, measure } = withoutEndMeasure(text);
  return { key, bareKey: titleKey(before), measure };
}

/** The spelling in which titles are compared; numbering before a title (`1.`, `(2)`, `三、`) stays, as it may be part of it. */
export const titleKey = (text: string): string => simplified(plainText(text)).replaceAll(marks, '');

function withoutEndBrackets(plain: string): { bare: string; inside: string | null } {
  const match = /^(.+?)[([【]([^()[\]【】]*(?:\([^()]*\))?[^()[\]【】]*)[)\]】]$/u.exec(plain);
  return match ? { bare: match[1] ?? plain, inside: match[2] ?? null } : { bare: plain, inside: null };
}

/** A measure behind the last stroke, colon, low line or blank. */
function withoutEndMeasure(text: string): { before: string; measure: string | null } {
  const [, before = text, last = ''] = /^(.*[^\s/:／：_])[\s/:／：_]+([^\s/:／：_]+)\s*$/su.exec(text) ?? [];
  return isMeasure(last) ? { before, measure: measureKey(last) } : { before: text, measure: null };
}

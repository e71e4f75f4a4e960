import { isMeasure } from '../../domain/measure.ts';
import { plainText } from '../../domain/plain-text.ts';
import { measureStated } from '../../domain/stated-measure.ts';

/** A title without what it says of the measure, and whether it is a part of one before it. */
export interface TitleParts {
  readonly title: string;
  readonly measure: string | null;
  /** As it was written, where 其中： stood before it. */
  readonly alias: string | null;
  readonly isOfWhich: boolean;
}

const brackets =
  /^(.+?)\s*[(\uFF08[【]([^()\uFF08\uFF09[\]【】]*(?:[(\uFF08][^()\uFF08\uFF09]*[)\uFF09])?)[)\uFF09\]】]$/su;
const ofWhich = /^其\s*中\s*[:\uFF1A、,\uFF0C]?\s*(?=.)/u;

/** `慰问金（万元）` → 慰问金 in 万元; `其中：残疾军人` → 残疾军人. A bracket that names no measure stays: 慰问金（含物资）. */
export function titleParts(text: string): TitleParts {
  const { title, measure } = withoutMeasure(text);
  const bare = title.replace(ofWhich, '');
  const isOfWhich = bare !== title;
  return { title: bare, measure, alias: isOfWhich ? title : null, isOfWhich };
}

function withoutMeasure(text: string): Pick<TitleParts, 'title' | 'measure'> {
  const [, title, inside = ''] = brackets.exec(text) ?? [];
  const written = inside.replace(/^(?:计量)?单位[:\uFF1A]/u, '').trim();
  const stated = title === undefined ? null : measureStated(inside);
  const isOne = stated !== null && (isMeasure(stated) || plainText(written) === stated);
  return title !== undefined && isOne
    ? { title, measure: isMeasure(written) ? written : stated }
    : { title: text, measure: null };
}

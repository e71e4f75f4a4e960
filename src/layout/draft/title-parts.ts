import { isMeasure } from '../../domain/measure.ts';
import { plainText } from '../../domain/plain-text.ts';
import { measureStated } from '../../domain/stated-measure.ts';
import { formulaIn } from './column-marks.ts';

/** A title without what it says of the measure, and whether it is a part of one before it. */
export interface TitleParts {
  readonly title: string;
  readonly measure: string | null;
  /** As it was written, where 其中： stood before it. */
  readonly alias: string | null;
  readonly isOfWhich: boolean;
  /** What it says its column is made of: `1=2+3`; null where it says nothing. */
  readonly formula: string | null;
}

const brackets =
  /^(.+?)\s*[(\uFF08[【]([^()\uFF08\uFF09[\]【】]*(?:[(\uFF08][^()\uFF08\uFF09]*[)\uFF09])?)[)\uFF09\]】]$/su;
const ofWhich = /^其\s*中\s*[:\uFF1A、,\uFF0C]?\s*(?=.)/u;

/** `慰问金（万元）` → 慰问金 in 万元; `其中：残疾军人` → 残疾军人; `合计(1=2+3)` → 合计. A bracket that names no measure stays: 慰问金（含物资）. */
export function titleParts(text: string): TitleParts {
  const { title, measure, formula } = withoutMarks(text);
  const bare = title.replace(ofWhich, '');
  const isOfWhich = bare !== title;
  return { title: bare, measure, alias: isOfWhich ? title : null, isOfWhich, formula };
}

/** The measure may stand before the formula or behind it. */
function withoutMarks(text: string): Pick<TitleParts, 'title' | 'measure' | 'formula'> {
  const outer = withoutMeasure(text);
  const marked = formulaIn(outer.title);
  if (marked === null) return { ...outer, formula: null };
  const inner = withoutMeasure(marked.title);
  return { title: inner.title, measure: outer.measure ?? inner.measure, formula: marked.mark };
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

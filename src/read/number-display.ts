import { isMeasure, measureKey, scaleWord } from '../domain/measure.ts';
import { isNilText } from '../domain/nil-text.ts';
import { numberText, type MeasuredNumber } from '../domain/raw-sheet.ts';
import { measureStated } from '../domain/stated-measure.ts';
import { conditionOf, formatSections, type Condition, type FormatSection } from './number-format.ts';

/** What a number format makes of a stored number: the number that is shown, unrounded, with the measure that stands behind it, or the sign before it. */
export type NumberDisplay = (stored: number) => number | MeasuredNumber;

/** How a number format's code shows numbers; null for nearly every one, which shows them as they are stored. A code that shows dates is not asked about. */
export function numberDisplay(code: string): NumberDisplay | null {
  // The section for texts is the fourth, or any that has the place of a text alone.
  const sections = formatSections(code)
    .slice(0, 3)
    .filter(({ isText }) => !isText)
    .map(shownBy);
  if (sections.every(isPlain)) return null;
  const sectionFor = sectionChoice(sections.map(({ condition }) => condition));
  return (stored) => {
    const section = Number.isFinite(stored) ? sections[sectionFor(stored)] : undefined;
    if (section === undefined || isPlain(section)) return stored;
    const number = shifted(stored, section.shift);
    const { measure, before } = section;
    // A zero is one in any currency, and about none is none.
    if (measure === null && (before === null || number === 0)) return number;
    return { number, measure: measure ?? '', ...(before === null || measure !== null ? {} : { before }) };
  };
}

/** Whether a number format shows nothing of any number, as `;;;` does. */
export function isMasking(code: string): boolean {
  const sections = code.includes(';') ? formatSections(code).slice(0, 3) : [];
  return (
    sections.length === 3 &&
    sections.every(({ hasNumber, isText, before }) => !hasNumber && !isText && before.trim() === '')
  );
}

/** How one section of a format shows the numbers that it is for. */
interface Shown {
  readonly condition: Condition | null;
  /** The power of ten between the stored and the shown number. */
  readonly shift: number;
  /** Null where nothing that is a measure stands behind the number. */
  readonly measure: string | null;
  /** What stands before the number and says what it is; null for any other text. */
  readonly before: string | null;
}

const isPlain = ({ shift, measure, before }: Shown): boolean => shift === 0 && measure === null && before === null;

function shownBy(section: FormatSection): Shown {
  const { hasNumber, isPercent, thousands, places, behind } = section;
  const condition = conditionOf(section.brackets);
  const measure = isPercent ? '%' : measureIn(behind.trim());
  const before = beforeNumber(section.before);
  // 12.3k says no more than the number that is stored; nor does a text in place of a number.
  if (!hasNumber || (measure === null && /\p{L}/u.test(behind)))
    return { condition, shift: 0, measure: null, before: hasNumber ? before : nilIn(section) };
  return { condition, shift: (isPercent ? 2 : 0) - 3 * thousands - places, measure, before };
}

/** ¥, $, 约, <: what changes the figure that is read. The sign of a negative number stands in the number. */
function beforeNumber(text: string): string | null {
  const [sign] = /[¥\uFFE5$€£]|人民币|rmb|cny|us\$|约|約|近|超|不足|不到|[<>≤≥≈~]/iu.exec(text) ?? [];
  return sign ?? null;
}

/** A measure, or a word such as 万 that a number is counted in; also in brackets, and before the closing one of `(0.00"万元")`. */
function measureIn(text: string): string | null {
  const bare = text.replaceAll(/^[(\uFF08]|[)\uFF09]$/gu, '').trim();
  const known = [text, bare].find((each) => isMeasure(each) || scaleWord(each) !== null);
  if (known !== undefined) return measureKey(known);
  return /\p{Script=Han}/u.test(bare) ? measureStated(bare) : null;
}

/** 无 in place of a number that is stored all the same. */
const nilIn = ({ isText, before }: FormatSection): string | null =>
  !isText && isNilText(before.trim()) ? before.trim() : null;

/** Which of the sections is for a number: as their conditions say, else positive, negative and zero in this order. */
function sectionChoice(conditions: readonly (Condition | null)[]): (stored: number) => number {
  const [first = null, second = null] = conditions;
  const count = conditions.length;
  if (first === null && second === null) return (stored) => usualSection(stored, count);
  const isFirst = first ?? ((stored) => stored > 0);
  const isSecond = second ?? ((stored) => count < 3 || stored < 0);
  return (stored) => {
    if (isFirst(stored)) return 0;
    return isSecond(stored) ? 1 : Math.min(2, count - 1);
  };
}

function usualSection(stored: number, count: number): number {
  if (stored < 0 && count > 1) return 1;
  return stored === 0 && count > 2 ? 2 : 0;
}

/** Moves the decimal point in the number's digits, as a quotient of doubles is not exact: 0.07 is shown as 7%. */
function shifted(stored: number, places: number): number {
  const [digits = '', exponent = '0'] = numberText(stored).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

import { decimalText } from '../../../domain/decimal.ts';
import { isMeasure, shareOf } from '../../../domain/measure.ts';
import { takeApart, bareMeasure, type Measured } from '../measured.ts';
import { readKey } from '../definite-forms.ts';
import { refused, type FigureMeasures, type Form, type NumberUnread } from '../reading.ts';

/** A figure whose measure is not the one asked. */
export function refuseMeasure({ value, behind }: Measured, { asked }: FigureMeasures): NumberUnread {
  const unit = bareMeasure(behind);
  if (asked === null) return refused('number-unasked-measure', 'write-guess', { unit, guesses: [decimalText(value)] });
  return shareOf(unit) === null
    ? refused('number-other-measure', 'write-in-measure', { unit })
    : refused('number-percent', 'write-in-measure', { unit });
}

const several = /^(?:\d[\d.,]*[^\d.,+-]+){2,}$/u;
const isEachMeasured = (key: string): boolean =>
  [...key.matchAll(/[^\d.,+-]+/gu)].every(([behind]) => isMeasure(behind));

/** A numeral, as `readKey` reads it, with a measure behind it. */
function numeralMeasured(key: string): Measured | null {
  for (let at = key.length - 1; at > 0; at -= 1) {
    const behind = key.slice(at);
    if (!isMeasure(behind)) continue;
    const reading = readKey(key.slice(0, at), { asked: null, bare: null });
    if (reading !== null && !reading.isMeasured) return { value: reading.value, behind };
  }
  return null;
}

/** Measures that do not fit. */
export const measureForms: readonly Form[] = [
  {
    name: { zh: '一格两个单位', en: 'two measures in one cell' },
    examples: [['3户2人', '户']],
    read: ({ key }) =>
      several.test(key) && isEachMeasured(key) ? refused('number-several-measures', 'write-in-measure') : null,
  },
  {
    name: { zh: '单位不符', en: 'another measure than the one asked' },
    examples: [
      ['12人次', '人'],
      ['12户', null],
      ['50%', '万元'],
      ['五人', '户'],
    ],
    read({ key }, measures) {
      const parts = takeApart(key);
      const found = parts !== null && isMeasure(bareMeasure(parts.behind)) ? parts : numeralMeasured(key);
      return found === null ? null : refuseMeasure(found, measures);
    },
  },
];

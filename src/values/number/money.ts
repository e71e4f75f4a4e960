import {
  add,
  decimalText,
  equals,
  multiply,
  negate,
  parseDecimal,
  toNumber,
  zero,
  type Decimal,
} from '../../domain/decimal.ts';
import { conversion, isIdentity, isMoney, isScaled } from '../../domain/measure.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import { digitsValue } from './digits.ts';
import { readAnyNumber } from './numeral.ts';
import { refused, type FigureMeasures, type NumberRead, type Reading } from './reading.ts';

const currency = /^([+-]?)(?:\(?(?:人民币|rmb|cny|¥)\)?:?)+([+-]?)(.+)$/u;
const inYuan: FigureMeasures = { asked: '元', bare: '元' };
/** An amount in 元 below which ¥ alone in a column of 万元 may stand for 万元. */
const clearlyYuan = 1000;

/** ¥35,000, 人民币3万元, 叁万伍仟元整, 5元5角: an amount of money with its sign, or in 元, 角 and 分. */
export function readMoney(key: string, measures: FigureMeasures): Reading | null {
  const money = moneyIn(key);
  if (money === null) return null;
  const factor = isMoney(measures.asked ?? '') ? conversion('元', measures.asked ?? '') : null;
  if (factor === null) return misplaced(money, key, measures);
  const value = multiply(money.amount, factor);
  if (mayBeScaled(money, measures)) {
    const inBare = multiply(money.amount, conversion('元', measures.bare ?? '') ?? factor);
    return refused('number-currency-sign', 'write-one-of', { guesses: [money.amount, inBare].map(decimalText) });
  }
  return { how: isIdentity(factor) ? 'normalised' : 'converted', value, isMeasured: true };
}

/** Money where no money is asked; 5分 alone may be a mark there. */
function misplaced({ amount, text }: Money, key: string, { asked }: FigureMeasures): Reading | null {
  if (!text.includes('元') && !currency.test(key)) return null;
  return asked === null
    ? refused('number-unasked-measure', 'write-guess', { unit: '元', guesses: [decimalText(amount)] })
    : refused('number-other-measure', 'write-in-measure', { unit: '元' });
}

/** An amount as it was written. */
interface Money {
  /** In 元. */
  readonly amount: Decimal;
  /** False where only a currency sign says that it is money. */
  readonly isInYuan: boolean;
  readonly text: string;
}

function moneyIn(key: string): Money | null {
  const text = key.replace(currency, '$1$2$3').replaceAll(/[圆圓]/gu, '元');
  const isInYuan = /[元角分]/u.test(text);
  if (!isInYuan && !currency.test(key)) return null;
  const amount = amountIn(isInYuan ? text : `${text}元`);
  return amount === null ? null : { amount, isInYuan, text };
}

/** ¥3.5 where 万元 is asked: nobody gives 3.5 元, and ¥35,000 is no 万元. */
const mayBeScaled = ({ amount, isInYuan, text }: Money, { bare }: FigureMeasures): boolean =>
  !isInYuan &&
  isScaled(bare ?? '') &&
  !/[百千万亿仟佰]/u.test(text) &&
  !equals(amount, zero) &&
  Math.abs(toNumber(amount)) < clearlyYuan;

const parts = /^(?:(.+)元)?零?(?:([^元角分整正]{1,2})角)?零?(?:([^元角分整正]{1,2})分)?[整正]?$/u;

/** In 元. */
function amountIn(text: string): Decimal | null {
  if (!text.startsWith('-')) return positiveAmount(text);
  const amount = positiveAmount(text.slice(1));
  return amount === null ? null : negate(amount);
}

function positiveAmount(text: string): Decimal | null {
  const found = parts.exec(text);
  if (found === null) return null;
  const [, yuan, jiao, fen] = found;
  if (yuan === undefined && jiao === undefined && fen === undefined) return null;
  const whole = yuan === undefined ? zero : yuanIn(`${yuan}元`);
  const change = changeIn(jiao, fen);
  if (whole === null || change === null) return null;
  // 1.5元6角 is no amount.
  return equals(change, zero) || Number.isInteger(toNumber(whole)) ? add(whole, change) : null;
}

/** 角 and 分 in 元. */
function changeIn(jiao: string | undefined, fen: string | undefined): Decimal | null {
  const [tenths, hundredths] = [digitOf(jiao), digitOf(fen)];
  return tenths === null || hundredths === null ? null : parseDecimal(`0.${tenths}${hundredths}`);
}

const yuanIn = (text: string): Decimal | null => {
  const reading: NumberRead | null = readAnyNumber(text, inYuan);
  return reading?.value ?? null;
};

/** One digit, 0 where none is written; null where it is more. */
function digitOf(text: string | undefined): number | null {
  if (text === undefined) return 0;
  const digits = digitsValue(text);
  const value = digits === null ? chineseNumeral(text) : toNumber(digits);
  return value !== null && Number.isInteger(value) && value >= 0 && value < 10 ? value : null;
}

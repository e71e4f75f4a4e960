import { isMoney, measureKey } from '../domain/measure.ts';
import { plainText } from '../domain/plain-text.ts';
import { simplified } from '../domain/simplified.ts';
import { measureLists } from './measure-list.ts';

/** What a text says of the measure that money is given in. */
export interface MoneyWords {
  readonly measure: string;
  /** The clause that says it, as it is compared. */
  readonly clause: string;
  /** Whether it says so of the figures as they stand, and not of what somebody should do, or might have done. */
  readonly isSure: boolean;
}

/** 元 as a word of its own: neither in 2020年元旦, nor behind a number, nor in 元/户. */
const bare =
  /(?<![报表送管属称辖]单位:?)(?<=^|[([【"“'‘:,、;。]|单位|人民币|[为是以按用计填成至到系均])((?:[十百千]?[万亿]|[千百])?元)(?=$|[)\]】"”'’,、;。]|[为计填作做单])/gu;
/** What speaks of the money on the form. */
const about = /单位|金额|资金|经费|款|币|以上|本表|表[内中]|均|全部|都|[以按用][百千万亿]*元/u;
/** The measure is all, or stands in brackets at the end of a title. */
const alone = /(?:^|[([【])[十百千万亿]*元[)\]】]?$/u;
/** What asks for it, denies it, or speaks of another time. */
const doubtful = /[非不应须若如或除原旧]|请|要求|换算|折合|保留|精确|去年|上年|往年|建议/u;

/** The measures of money that a text names, not counting amounts. A list such as 单位：元、人 names one beside others. */
export function moneyWords(text: string): readonly MoneyWords[] {
  if (!text.includes('元') && !text.includes('圓')) return [];
  const listed = listedMoney(simplified(text.normalize('NFKC')));
  return listed.length > 0 ? listed : clausesOf(text).flatMap(moneyInClause);
}

const listedMoney = (text: string): readonly MoneyWords[] =>
  measureLists(text).flatMap(({ clause, measures }) =>
    measures.filter(isMoney).map((measure) => ({ measure, clause, isSure: true })),
  );

const clausesOf = (text: string): readonly string[] => simplified(plainText(text)).split(/[;。,]/u);

function moneyInClause(clause: string): readonly MoneyWords[] {
  const measures = new Set([...clause.matchAll(bare)].map(([, measure = '']) => measureKey(measure)));
  const isSure = measures.size === 1 && (alone.test(clause) || about.test(clause)) && !doubtful.test(clause);
  return [...measures].map((measure) => ({ measure, clause, isSure }));
}

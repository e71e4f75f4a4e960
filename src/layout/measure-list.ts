import { isMeasure, measureKey } from '../domain/measure.ts';

/** 填报单位 asks for a name. */
const label = /(?<![报表送管属称辖])(?:金额|货币|计量|统计)?单位\s*[:\s]\s*([^\s()]+(?:\s*[、,;/和]\s*[^\s()]+)*)/gu;

/** A line such as 单位：人、万元. */
export interface MeasureList {
  readonly clause: string;
  readonly measures: readonly string[];
}

/** The lists of measures in a text, in its comparable spelling, that nothing but measures stand in. */
export const measureLists = (text: string): readonly MeasureList[] =>
  [...text.matchAll(label)].flatMap(([clause, list = '']) => {
    const parts = list.split(/[、,;/和]/u);
    return parts.every(isMeasure) ? [{ clause, measures: parts.map(measureKey) }] : [];
  });

import { isNumeric, type Column, type Table } from '../../domain/table.ts';
import { lineText } from '../cell-text.ts';
import { decimalPlaces } from '../number-format.ts';
import type { Bound, Constraints } from './constraints.ts';
import { wordsOf } from './column-words.ts';

/** What a cell says when it is entered, and when it refuses what was typed. */
export interface InputWords {
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

const longestTitle = 32; // Excel's limits, in UTF-16 units
const longestWords = 255;
/** What is more than a glance is left to the list. */
const [mostChoices, mostListed] = [8, 60];

/** `formula`: in words, of a column that is worked out; else null. */
export function inputWords(
  column: Column,
  { table, constraints, formula }: { table: Table; constraints: Constraints; formula: string | null },
): InputWords {
  const asked = askedFor(column, constraints);
  const lines = [
    ...(column.measure === null ? [] : [`计量单位：${column.measure}`]),
    formula === null ? `应填：${asked}${mustWords(column)}` : `自动计算：${formula}`,
    ...[wordsOf(table, column)].filter((words) => words !== '').map((words) => `说明：${words}`),
    ...(column.source === null ? [] : [`依据：${column.source}`]),
  ];
  const title = cut(lineText(column.title), longestTitle);
  return {
    promptTitle: title,
    prompt: cut(lines.map(lineText).join('\n'), longestWords),
    errorTitle: title,
    error: cut(`此处应填${asked}。请改正，或按“取消”恢复原值。`, longestWords),
  };
}

const mustWords = (column: Column): string =>
  column.required ? (isNumeric(column) ? '（必填，没有的填 0）' : '（必填）') : '';

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

function choiceWords(choices: readonly string[]): string {
  const shown = choices.map((choice) => `“${choice}”`).join('、');
  const isLong = choices.length > mostChoices || shown.length > mostListed;
  return `${isLong ? `下拉列表中 ${choices.length} 项` : shown}之一`;
}

/** `不小于 0 的整数`, `“是”或“否”`. */
function askedFor(column: Column, { bounds, choices, maxLength, minLength }: Constraints): string {
  if (choices !== null) return choiceWords(choices);
  if (column.isDate === true) return '日期，如 2020-02-05';
  if (!isNumeric(column)) {
    const lengths = [
      ...(minLength === null ? [] : [`不少于 ${minLength} 个字`]),
      ...(maxLength === null ? [] : [`不多于 ${maxLength} 个字`]),
    ];
    return `文字${lengths.length === 0 ? '' : `（${lengths.join('，')}）`}`;
  }
  const limits = bounds.map(boundWords).join('、');
  return `${limits}${limits === '' ? '' : ' 的'}${column.type === 'integer' ? '整数' : '数字'}${stepWords(column)}`;
}

const relation = {
  minimum: '不小于',
  exclusiveMinimum: '大于',
  maximum: '不大于',
  exclusiveMaximum: '小于',
} as const satisfies Record<Bound['keyword'], string>;

const boundWords = ({ keyword, limit }: Bound): string => `${relation[keyword]} ${limit}`;

function stepWords({ type, step }: Column): string {
  const places = decimalPlaces(step);
  return type === 'integer' || step === null || places === 0 ? '' : `（最多 ${places} 位小数）`;
}

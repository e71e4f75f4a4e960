import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/domain/table.ts';
import { moneyWords } from '../../src/layout/money-words.ts';
import { tableOf } from '../table-of.ts';
import { drawn } from './messy-sheets.ts';
import { readAs } from './read-rows-of.ts';

const money = { type: 'number', 'x-column': { measure: '万元' } };
const visits = { title: '走访户数', 'x-column': { measure: '户' } };
const remarks = { title: '备注', type: 'string' };
const table = tableOf({ columns: { visits, cash: { title: '慰问金', ...money }, remarks } });
const both = tableOf({
  columns: { visits, cash: { title: '慰问金', ...money }, goods: { title: '慰问品折款', ...money }, remarks },
});

const cashIn = (lines: string, asked: Table = table): readonly string[] => {
  const { rows, findings } = readAs(drawn(lines), asked);
  return [rows.map(({ cash = '' }) => cash.split(' ')[0]).join(' '), ...findings];
};

const header = '填报单位 | 走访户数 | 慰问金 | 备注';
const row = '城东街道 | 35 | 15000 |';

describe('元 outside the headers is converted where it can only be meant', () => {
  test.each([
    ['in the title', `双拥活动情况统计表（单位：元）\n${header}\n${row}`, 'A1'],
    ['in the title, alone', `双拥活动情况统计表（元）\n${header}\n${row}`, 'A1'],
    ['beside other words in the title', `双拥活动情况统计表（金额单位：人民币元）\n${header}\n${row}`, 'A1'],
    ['in a cell of its own', `双拥活动情况统计表 | | | （元）\n${header}\n${row}`, 'D1'],
    ['behind its label', `单位： | 元\n${header}\n${row}`, 'B1'],
    ['in traditional characters', `單位：元\n${header}\n${row}`, 'A1'],
    ['in a note', `${header}\n${row}\n注：金额单位为元`, 'A3'],
    ['in a note of several sentences', `${header}\n${row}\n注：1.本表一式两份；2.金额以元为单位，取整数。`, 'A3'],
    [
      'in a note of several, others about something else',
      `${header}\n${row}\n注：1.其他物资不计；2.金额单位：元。`,
      'A3',
    ],
    ['in a note without 注', `${header}\n${row}\n单位：元`, 'A3'],
    ['in a note about all', `${header}\n${row}\n说明：以上金额均为元。`, 'A3'],
    ['in a note that names the only column', `${header}\n${row}\n注：慰问金单位为元`, 'A3'],
    ['in the remark', `${header}\n${row} 以上金额为元`, 'D2'],
    ['in the remark, as a line', `${header}\n${row} 单位：元`, 'D2'],
  ])('%s', (_, lines, cell) => {
    expect(cashIn(lines)).toEqual(['1.5', `${cell} layout/header-unit`]);
  });

  test('in the remark of each row, or in one about all', () => {
    const [first, second] = ['甲村 | 3 | 5000 |', '乙村 | 4 | 7000 |'];
    expect(cashIn(`${header}\n${first} 单位：元\n${second} 单位：元`)).toEqual(['0.5 0.7', 'D2 layout/header-unit']);
    expect(cashIn(`${header}\n${first}\n${second} 以上金额为元`)).toEqual(['0.5 0.7', 'D3 layout/header-unit']);
  });

  test('where indicators stand under one another', () => {
    const lines = `统计表（单位：元）\n指标名称 | 数量\n走访户数 | 35\n慰问金 | 15000`;
    expect(cashIn(lines)).toEqual(['1.5', 'A1 layout/header-unit']);
    expect(cashIn(`指标名称 | 数量\n走访户数 | 35\n慰问金 | 15000\n注：金额单位为元`)).toEqual([
      '1.5',
      'A4 layout/header-unit',
    ]);
  });
});

describe('元 that may or may not be meant is told', () => {
  const headerInTens = '填报单位 | 走访户数 | 慰问金（万元） | 备注';
  test.each([
    ['against the header', `${headerInTens}\n城东街道 | 35 | 1.5 |\n注：金额单位为元`, 'A3'],
    ['over the table against the header', `单位：元\n${headerInTens}\n城东街道 | 35 | 1.5 |`, 'A1'],
    ['against a line over the table', `单位：万元\n${header}\n城东街道 | 35 | 1.5 |\n注：金额单位为元`, 'A4'],
    ['in one remark of several', `${header}\n甲村 | 3 | 1 | 单位：元\n乙村 | 4 | 0.5 |`, 'D2'],
    ['as what is asked', `${header}\n城东街道 | 35 | 1.5 |\n注：金额请按元填报`, 'A3'],
    ['as what is not', `${header}\n城东街道 | 35 | 1.5 |\n注：金额单位不是元`, 'A3'],
  ])('%s', (_, lines, cell) => {
    expect(cashIn(lines).slice(1)).toEqual([`${cell} layout/measure-unclear`]);
  });

  test.each([
    ['物资折款金额以元为单位另计'],
    ['另发放物资，金额单位：元'],
    ['慰问物资以元为单位统计'],
    ['慰问物资均以元为单位统计'],
  ])('in a remark, or a note, about something else: %s', (text) => {
    const line = '城东街道 | 35 | 1.5 |';
    expect(cashIn(`${header}\n${line} ${text}`)).toEqual(['1.5', 'D2 layout/measure-unclear']);
    expect(cashIn(`${header}\n${line}\n注：${text}`)).toEqual(['1.5', 'A3 layout/measure-unclear']);
  });

  test('of one of several columns', () => {
    const lines = `填报单位 | 走访户数 | 慰问金 | 慰问品折款\n城东街道 | 35 | 1.5 | 0.3\n注：慰问品折款单位为元`;
    expect(cashIn(lines, both)).toEqual(['1.5', 'A3 layout/measure-unclear']);
    expect(cashIn(lines.replace('慰问品折款单位', '慰问金、慰问品折款单位'), both)[0]).toBe('0.00015');
  });
});

describe('brackets that speak of a measure and name none that converts are told', () => {
  test.each(['￥', 'RMB', '元、万元', 'w', '大写', '万元/年', '元/户', '元·户', '人均', '每户', '户/次'])(
    '%s',
    (inside) => {
      const findings = ['C1 layout/measure-mismatch'];
      expect(cashIn(`${header.replace('慰问金', `慰问金（${inside}）`)}\n${row}`).slice(1)).toEqual(findings);
    },
  );

  test.each([
    ['元，含物资', '1.5', ['C1 layout/header-unit']],
    ['折合元', '1.5', ['C1 layout/header-unit']],
    ['万', '15000', []],
    ['万元，含物资', '15000', []],
    ['含春节', '15000', []],
    ['每季度填报一次', '15000', []],
  ])('but %s is read', (inside, read, findings) => {
    expect(cashIn(`${header.replace('慰问金', `慰问金（${inside}）`)}\n${row}`)).toEqual([read, ...findings]);
  });

  test.each([
    ['in a column of measures', '指标名称 | 计量单位 | 数量\n走访户数 | 户 | 35\n慰问金 | 元/户 | 15000', 'A3'],
    ['over the figures', '指标名称 | 金额（元/户）\n走访户数 | 35\n慰问金 | 15000', 'A3'],
  ])('%s', (_, lines, cell) => {
    expect(cashIn(lines).slice(1)).toEqual([`${cell} layout/measure-mismatch`]);
  });

  test('unless the table itself says so', () => {
    const rate = tableOf({ columns: { visits, cash: { title: '慰问金（每户）', ...money }, remarks } });
    expect(cashIn(`填报单位 | 走访户数 | 慰问金（每户） | 备注\n${row}`, rate)).toEqual(['15000']);
  });
});

describe('元 that is no measure of the table is let alone', () => {
  test.each([
    `2020年元旦春节期间双拥活动情况统计表\n${header}\n${row}`,
    `2020 年 元 旦 春 节 统 计 表\n${header}\n${row}`,
    `${header}\n${row}\n注：每户500元，另有1.2万元未发。`,
    `${header}\n${row}\n注：标准为500元/户、伍佰元`,
    `${header}\n${row} 元月发放，三单元`,
    `单位：户、万元\n${header}\n${row}\n注：金额以万元为单位，请保留两位小数。`,
  ])('%s', (lines) => {
    expect(cashIn(lines)).toEqual(['15000']);
  });
});

test('元 behind one figure is about that figure alone', () => {
  const rows = '甲村 | 3 | 5000（元） |\n乙村 | 4 | 0.5 |';
  expect(cashIn(`${header}\n${rows}`)).toEqual(['0.5 0.5', 'C2 value/unit-converted']);
  const upright = '指标名称 | 数量\n走访户数 | 35\n慰问金 | 5000（元）';
  expect(cashIn(upright)).toEqual(['0.5', 'B3 value/unit-converted']);
});

test.each([
  ['以元计', '元', true],
  ['金额单位：千元', '千元', true],
  ['资金为人民币元', '元', true],
  ['（万元）', '万元', true],
  ['计量单位：户、元、件', '元', true],
  ['折合为元', '元', false],
])('%s names %s', (text, measure, isSure) => {
  expect(moneyWords(text)).toMatchObject([{ measure, isSure }]);
});

test.each(['多元化', '元旦', '单元', '公元', '美元账户', '3元', '数百元', '元宵'])('%s names none', (text) => {
  expect(moneyWords(text)).toEqual([]);
});

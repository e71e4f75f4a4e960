import { figureColumns } from './columns.mjs';
import { exact } from './exact.mjs';
import { plausibleRow } from './figures.mjs';
import { looks } from './looks.mjs';
import { situations } from './situations.mjs';

/**
 * One file that a unit sends, with nothing left open.
 * @typedef {import('./situations.mjs').Situation & { unit: string | null, rows: import('./figures.mjs').Row[] }} Sending
 */

const cycle = [
  'plain',
  'official',
  'csv',
  'reordered',
  'formulas',
  'csvMeasures',
  'numbered',
  'measuresUnder',
  'csvTyped',
];
const villageNames = ['东升村', '红旗村', '新民村', '双河村', '桥头社区', '龙桥社区'];
const garrisonLacks = figureColumns.filter(({ group }) => /^[二四]/.test(group[0])).map(({ key }) => key);

/**
 * All that a unit sends, in order. Its figures are the same in each sending but for what the situation changes.
 * @param {import('./units.mjs').Unit} unit
 * @param {{ index: number, random: import('./random.mjs').Random }} context
 * @returns {Sending[]}
 */
export function sendingsOf(unit, { index, random }) {
  const listed = situations[unit.name] ?? [{}];
  const rows = listed.length === 0 ? [] : rowsOf(unit, listed[0], random);
  return listed.map((situation) => {
    const look = situation.look ?? cycle[index % cycle.length];
    const own = structuredClone(rows);
    situation.change?.(own[0]);
    return {
      unit: unit.name,
      rows: own,
      look,
      at: timeOf(random),
      proof: 'receipt',
      claim: claimOf(unit, index),
      path: pathOf(unit, { index, look }),
      lacks: unit.category === '驻黔部队' ? garrisonLacks : [],
      encoding: random.pick(['utf-8', 'utf-8-bom', 'gb18030']),
      separator: random.pick([',', ',', ';', '\t']),
      ...situation,
    };
  });
}

function rowsOf({ category }, { villages, isNil }, random) {
  if (isNil) return [nilRow()];
  if (villages !== undefined) {
    return villageNames.slice(0, villages).map((name) => ({ ...plausibleRow(random, 'village'), remarks: name }));
  }
  const profile = { 乡镇: 'township', 街道: 'township', 驻黔部队: 'garrison' }[category] ?? 'department';
  return [plausibleRow(random, profile)];
}

const nilRow = () => ({
  figures: Object.fromEntries(figureColumns.map(({ key }) => [key, exact(0)])),
  shown: {},
  findings: {},
  remarks: '',
});

function timeOf(random) {
  const day = random.chance(0.25) ? `2020-01-${random.between(17, 23)}` : `2020-02-0${random.between(1, 5)}`;
  const minute = String(random.between(0, 59)).padStart(2, '0');
  return `${day} ${String(random.between(8, 17)).padStart(2, '0')}:${minute}`;
}

function claimOf({ name, category, aliases }, index) {
  if (category === '乡镇') {
    return [name, `${name}人民政府`, `重庆市黔江区${name}人民政府`, `黔江区${name}`, `${name}党委`][index % 5];
  }
  if (category === '街道') return [name, `${name}办事处`][index % 2];
  return index % 2 === 0 ? name : (aliases[0] ?? name);
}

function pathOf({ name, category, aliases }, { index, look }) {
  const short = aliases[0] ?? name;
  const extension = looks[look].format;
  const inFolder = category === '区级国家机关部门' && index % 3 === 0 ? '区级部门/' : '';
  const names = [
    short,
    `${short}-双拥统计表`,
    `附件：${short}2020年元旦春节期间双拥活动情况统计表`,
    `${short}（盖章版）`,
    `双拥活动情况统计表（${short}）`,
    `${name} 双拥活动统计表`,
  ];
  return `${inFolder}${names[index % names.length]}.${extension}`;
}

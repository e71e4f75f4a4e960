const named = (/** @type {string} */ category, /** @type {string} */ names) =>
  names.split(' ').map((name) => ({ name, category }));

/** Two categories that can be compared, and one of five units. */
export const units = [
  ...named('乡镇', '松坪镇 竹溪镇 梅岭镇 兰田镇 菊花镇 桃源镇 柳林镇 杏村镇 枫桥镇 槐荫镇 石门镇 清泉镇'),
  ...named('区级部门', '区民政局 区财政局 区教育局 区交通局 区水利局 区司法局 区审计局 区统计局 区文旅局'),
  ...named('驻区部队', '驻区某部一队 驻区某部二队 驻区某部三队 驻区某部四队 驻区某部五队'),
];

/** What is typical of a category, by column: the units lie between 70 and 140 per cent of it. */
export const typical = /** @type {Readonly<Record<string, Readonly<Record<string, number>>>>} */ ({
  乡镇: { events: 4, attendance: 400, families: 120, letters: 350, cash: 4, goods: 1.2, subsidy: 20_000 },
  区级部门: { events: 3, attendance: 90, families: 12, letters: 60, cash: 1.5, goods: 0.6, subsidy: 2000 },
  驻区部队: { events: 5, attendance: 420, families: 30, letters: 80, cash: 3, goods: 1, subsidy: 9000 },
});

export const columns = /** @type {const} */ ([
  ['events', '活动场次'],
  ['attendance', '参加人次'],
  ['families', '走访户数'],
  ['letters', '慰问信'],
  ['cash', '慰问金（万元）'],
  ['goods', '慰问品折款（万元）'],
  ['subsidy', '补助金额（元）'],
]);

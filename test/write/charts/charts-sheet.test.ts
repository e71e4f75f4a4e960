import { beforeAll, describe, expect, test } from '@jest/globals';
import { read } from '@e965/xlsx';
import { deadlineAt } from '../../../src/domain/deadline.ts';
import type { Outcome } from '../../../src/findings/outcome.ts';
import { json } from '../../../src/report/json.ts';
import type { ReportOptions } from '../../../src/report/reporter.ts';
import type { Report } from '../../case-report.ts';
import { decimal, outcomeOf, type UnitCase } from '../outcome-of.ts';
import { springFestivalOutcome } from '../spring-festival-outcome.ts';
import { column, tableOf } from '../spring-festival-table.ts';
import { misplaced } from './element-order.ts';
import { hasOpenpyxl, readByOpenpyxl } from './other-readers.ts';
import { cellsOf, elements, readCharts, shownBy, type ReadChart, type ReadCharts } from './read-charts.ts';

const reportOptions: ReportOptions = {
  language: 'zh',
  color: false,
  width: 80,
  view: 'merge',
  outputs: [],
  commands: { again: '', next: null },
};

const cash = column('cash', '慰问金', { type: 'number', measure: '万元' });
const visits = column('visits', '走访', { measure: '次' });
const table = tableOf([cash, visits]);

/** So many units of so many categories, each with its own figures. */
const manyUnits = (count: number, categories: number): readonly UnitCase[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `第${i + 1}单位`,
    category: `第${(i % categories) + 1}类`,
    ...(i % 9 === 0 ? { timeliness: 'late' as const, daysLate: 1 + (i % 3) } : {}),
    values: { cash: decimal(`${(i * 37) % 101}.5`), visits: decimal(String((i * 7) % 13)) },
  }));

const withoutDeadline = (outcome: Outcome): Outcome => ({
  ...outcome,
  campaign: { ...outcome.campaign, deadline: null },
});
const notesOf = ({ sheet }: ReadCharts): string => {
  const texts: string[] = [];
  sheet.getColumn(1).eachCell(({ text }) => texts.push(text));
  return texts.join('\n');
};

const outcomes: Readonly<Record<string, () => Outcome>> = {
  'the sample campaign': springFestivalOutcome,
  '80 units without a deadline': () => withoutDeadline(outcomeOf(table, manyUnits(80, 5))),
  '300 units of 40 categories': () => outcomeOf(table, manyUnits(300, 40)),
};

describe.each(Object.keys(outcomes))('图表 of %s', (name) => {
  let made: ReadCharts;
  beforeAll(async () => {
    made = await readCharts(outcomes[name]?.() ?? springFestivalOutcome());
  });

  test('has charts whose elements stand in the order of the schema', () => {
    expect(made.charts.length).toBeGreaterThan(5);
    expect(made.charts.flatMap(({ tree }) => misplaced(tree.root))).toEqual([]);
  });

  test('every reference points to cells that hold what the chart shows without computing', () => {
    const references = made.charts.flatMap(({ series }) => series.flatMap((each) => Object.values(each)));
    expect(references.length).toBeGreaterThan(20);
    for (const { formula, cache } of references)
      expect([formula, cellsOf(made.sheet, formula)]).toEqual([formula, cache]);
  });

  test('each chart is Chinese, flat, has its title, and tells what it shows to those who cannot see it', () => {
    for (const { tree, title } of made.charts) {
      expect(title).not.toBe('');
      expect(tree.text).toContain('<c:lang val="zh-CN"/>');
      expect(tree.text).toContain('<c:autoTitleDeleted val="0"/>');
      expect(tree.text).not.toMatch(/view3D|3DChart/);
    }
    const drawing = made.parts.get('xl/drawings/drawing1.xml') ?? '';
    const told = [...drawing.matchAll(/<xdr:cNvPr id="(\d+)" name="([^"]+)" descr="([^"]+)"/g)];
    expect(told).toHaveLength(made.charts.length);
    expect(new Set(told.map(([, id]) => id)).size).toBe(told.length);
  });

  test('every part has a type and is linked to', () => {
    const types = made.parts.get('[Content_Types].xml') ?? '';
    const links = [...made.parts]
      .filter(([part]) => part.endsWith('.rels'))
      .map(([, text]) => text)
      .join('');
    const added = [...made.parts.keys()].filter((part) => /^xl\/(charts|drawings)\/[^_]/.test(part));
    expect(added).toHaveLength(made.charts.length + 1);
    for (const part of added) {
      expect(types).toContain(`PartName="/${part}"`);
      expect(links).toContain(`Target="/${part}"`);
    }
  });

  test('is read by SheetJS, cell by cell', () => {
    const sheet = read(made.bytes).Sheets['图表'];
    made.sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        expect([cell.address, sheet?.[cell.address]?.v]).toEqual([cell.address, cell.value]);
      }),
    );
  });

  (hasOpenpyxl ? test : test.skip)('is read by openpyxl without loss', () => {
    const told = made.charts.map(({ title, series }) => [
      title,
      series.map(({ values }) => [
        values.formula,
        values.cache.flatMap((value) => (value === null ? [] : Number(value))),
      ]),
    ]);
    expect(readByOpenpyxl(made.bytes)).toEqual({ name: '图表', charts: told });
  });
});

const titled = ({ charts }: ReadCharts, start: string): ReadChart => {
  const chart = charts.find(({ title }) => title.startsWith(start));
  if (chart === undefined) throw new Error(`no chart ${start}: ${charts.map(({ title }) => title).join('、')}`);
  return chart;
};
const series = (chart: ReadChart) =>
  Object.fromEntries(chart.series.map((each) => [each.name.cache[0] ?? '', shownBy(each)]));

describe('the figures of the charts', () => {
  const outcome = springFestivalOutcome();
  const report: Report = JSON.parse(json(outcome, reportOptions));
  let made: ReadCharts;
  beforeAll(async () => {
    made = await readCharts(outcome);
  });

  test('progress ends with the units that the report counts, on the days of their returns', () => {
    const shown = series(titled(made, '报送进度'));
    expect(shown).toEqual({
      当日按时报送: { '2月3日': 5, '2月4日': 0, '2月5日': 0 },
      当日迟报: { '2月3日': 0, '2月4日': 1, '2月5日': 2 },
      累计已报: { '2月3日': 5, '2月4日': 6, '2月5日': report.counts['received'] },
      应报: { '2月3日': 11, '2月4日': 11, '2月5日': report.counts['expected'] },
      截止日: { '2月3日': null, '2月4日': null, '2月5日': 11 },
    });
  });

  test('rates are of 应报, by category and in all', () => {
    const { expected = 0, received = 0, onTime = 0, valid = 0, flagged = 0 } = report.counts;
    const share = (part: number): number => Math.round((part / expected) * 1000) / 1000;
    const shown = series(titled(made, '各类别报送率'));
    expect(Object.keys(shown)).toEqual(['上报率', '及时率', '合格率']);
    expect(shown['上报率']).toEqual({ 街道: 0.8, 乡镇: 0.667, 区级国家机关部门: 0.667, 合计: share(received) });
    expect(shown['及时率']?.['合计']).toBe(share(onTime));
    expect(shown['合格率']?.['合计']).toBe(share(valid + flagged));
  });

  test('main figures are the subtotals of the report, one column a chart', () => {
    const charts = made.charts.filter(({ series: all }) => all.length === 1 && all[0]?.categories.cache[0] === '街道');
    expect(charts).toHaveLength(6);
    for (const chart of charts) {
      const key = keyOf(outcome, chart.title);
      const subtotals = Object.entries(report.subtotals).map(([category, figures]) => [category, Number(figures[key])]);
      expect(Object.values(series(chart))).toEqual([Object.fromEntries(subtotals)]);
    }
  });

  test('the largest units have the figures of the report, largest first', () => {
    const charts = made.charts.filter(({ title }) => title.endsWith('个单位'));
    expect(charts).toHaveLength(6);
    for (const chart of charts) {
      const key = keyOf(outcome, chart.title.replace(/：[^：]*$/, ''));
      const included = report.units
        .filter((unit) => unit.included)
        .map(({ name, values }) => [name, Number(values[key])] as const);
      const ranked = included.filter(([, figure]) => figure !== 0).toSorted((a, b) => b[1] - a[1]);
      expect(Object.entries(Object.values(series(chart))[0] ?? {})).toEqual(ranked.slice(0, 10));
    }
  });
});

/** The column that a chart's title names, with its measure. */
function keyOf({ campaign }: Outcome, title: string): string {
  const found = campaign.table.columns.find(
    (each) =>
      title === `${each.title}（${each.measure}）` || title === `${each.group.at(-1)}·${each.title}（${each.measure}）`,
  );
  if (found === undefined) throw new Error(`no column ${title}`);
  return found.key;
}

describe('where there is little to show', () => {
  const two = ['甲', '乙'].map((name, i) => ({ name, category: '镇', values: { cash: decimal(String(i + 1)) } }));

  test('a chart without data is left out with a sentence; without any, there is no drawing', async () => {
    const made = await readCharts(outcomeOf(table, [{ name: '甲', category: '镇', timeliness: 'missing' }]));
    expect(made.charts.map(({ title }) => title)).toEqual(['各类别报送率（%，占应报单位）']);
    expect(notesOf(made)).toContain('应报单位尚无一报送，不绘报送进度图。');
    expect(notesOf(made)).toContain('已汇入的报表中没有可求和的数，不绘主要指标图。');
    const none = await readCharts(outcomeOf(table, []));
    expect(none.charts).toEqual([]);
    expect([...none.parts.keys()].filter((part) => part.includes('drawing'))).toEqual([]);
    expect(none.parts.get('xl/worksheets/sheet7.xml')).not.toContain('<drawing');
    expect(notesOf(none)).toContain('没有应报单位，不绘报送进度图。没有应报单位，不绘报送率图。');
  });

  test('one category is not compared with itself', async () => {
    const made = await readCharts(outcomeOf(table, two));
    expect(notesOf(made)).toContain('各单位同属一类，主要指标不作类别比较。');
    expect(made.charts.map(({ title }) => title)).toEqual([
      '报送进度（个）：2020年2月3日至2月5日',
      '各类别报送率（%，占应报单位）',
      '慰问金（万元）：有数的 2 个单位',
    ]);
    expect(series(titled(made, '各类别报送率'))['上报率']).toEqual({ 镇: 1 });
  });

  test('without a deadline none is marked, and a sentence says so', async () => {
    const made = await readCharts(withoutDeadline(outcomeOf(table, two)));
    expect(Object.keys(series(titled(made, '报送进度')))).toEqual(['当日按时报送', '累计已报', '应报']);
    expect(notesOf(made)).toContain('未规定截止时间，进度图不标截止日。');
  });

  test('a deadline is marked among the days of the returns; one far from them is not, and a sentence says so', async () => {
    const near = outcomeOf(table, two);
    expect(notesOf(await readCharts(near))).not.toContain('不标截止日');
    const deadline = deadlineAt(Date.parse('2021-06-30T16:00:00Z'), 'Asia/Shanghai');
    const far = await readCharts({ ...near, campaign: { ...near.campaign, deadline } });
    expect(notesOf(far)).toContain('截止日 2021年6月30日离各单位报送之日过远，进度图不标截止日。');
    expect(Object.keys(series(titled(far, '报送进度')))).not.toContain('截止日');
  });

  test('one unit with a figure is not ranked', async () => {
    const made = await readCharts(outcomeOf(table, two.slice(0, 1)));
    expect(notesOf(made)).toContain('慰问金（万元）：只有 1 个单位有数，不排位次。');
    expect(made.charts.filter(({ title }) => title.startsWith('慰问金'))).toEqual([]);
  });
});

const ranked = async (figures: readonly string[], more: { measure?: string; names?: readonly string[] } = {}) => {
  const own = tableOf([column('cash', '金额', { type: 'number', measure: more.measure ?? '元' })]);
  const units = figures.map((figure, i) => ({
    name: more.names?.[i] ?? `单位${i + 1}`,
    category: '镇',
    values: { cash: decimal(figure) },
  }));
  const made = await readCharts(outcomeOf(own, units));
  return { made, chart: titled(made, '金额') };
};
const labels = ({ tree }: ReadChart): string | undefined =>
  elements(elements(tree.root, 'dLbls')[0] ?? tree.root, 'numFmt')[0]?.tag.attributes['formatCode'];

const minimum = ({ tree }: ReadChart) => elements(tree.root, 'min').map(({ tag }) => tag.attributes['val']);

describe('figures and names of every kind', () => {
  test('negative figures keep their bars from beginning elsewhere than at 0; else 0 is where bars begin', async () => {
    expect(minimum((await ranked(['5', '-3'])).chart)).toEqual([]);
    expect(minimum((await ranked(['99', '100'])).chart)).toEqual(['0']);
  });

  test('units that equal the tenth are told', async () => {
    const { made, chart } = await ranked([...Array.from({ length: 9 }, (_, i) => String(20 - i)), '3', '3', '3']);
    expect(chart.series[0]?.values.cache).toHaveLength(10);
    expect(notesOf(made)).toContain('金额（元）：另有 2 个单位与第 10 位并列。');
  });

  test.each([
    [['12', '3.25'], '元', '[>=1000]0;[=0]0;0.00'],
    [['12', '3'], '元', '0'],
    [['12', '-3.25'], '元', '0.00;-0.00;0'],
    [['12345678.5', '1'], '元', String.raw`0\.0,"万"`],
    [['123456789012', '1'], '元', String.raw`0\.00,,"亿"`],
    [['12345678.5', '1'], '万元', '#,##0'],
  ])('%j %s are labelled as %s', async (figures, measure, format) => {
    expect(labels((await ranked(figures, { measure })).chart)).toBe(format);
  });

  test('long names lose their middle, unless that makes two the same', async () => {
    const long = '江北市河东区退役军人事务管理服务中心第一服务站';
    const names = [
      long,
      `${long}分站`,
      '甲',
      '江北市河东区退役军人事甲服务站分站',
      '江北市河东区退役军人事乙服务站分站',
    ];
    const { chart } = await ranked(['5', '4', '3', '2', '1'], { names });
    expect(chart.series[0]?.categories.cache).toEqual([
      '江北市河东区退…第一服务站',
      names[1],
      '甲',
      names[3],
      names[4],
    ]);
  });

  test('marks of XML and of formulas stay text', async () => {
    const { chart } = await ranked(['2', '1'], { names: ['=1+1 & <甲>', '"乙"'] });
    expect(chart.series[0]?.categories.cache).toEqual(['=1+1 & <甲>', '"乙"']);
  });

  test('of many categories the last ones are taken together', async () => {
    const chart = titled(await readCharts(outcomeOf(table, manyUnits(300, 40))), '慰问金');
    expect(chart.series[0]?.categories.cache).toHaveLength(12);
    expect(chart.series[0]?.categories.cache.at(-1)).toBe('其他 29 类');
  });
});

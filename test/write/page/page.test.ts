import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Parser } from 'htmlparser2';
import { cases } from '../../case-report.ts';
import { folderWith, settings, smallCampaign, smallReturn, smallTable } from '../../cli/small-campaign.ts';
import { assets, newPageOfCase, pageIn, pageOfCase } from './page-of.ts';

interface Read {
  /** Every start tag, with its attributes. */
  readonly tags: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
  /** Text outside of style and script. */
  readonly text: string;
}

/** What a browser makes of the page. */
function read(page: string): Read {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  let inCode = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inCode = name === 'style' || name === 'script';
      tags.push({ name, attributes });
    },
    ontext(text) {
      if (!inCode) texts.push(text);
    },
    onclosetag() {
      inCode = false;
    },
  });
  parser.end(page);
  return { tags, text: texts.join('') };
}

const attributes = ({ tags }: Read, name: string): readonly string[] =>
  tags.flatMap((tag) => tag.attributes[name] ?? []);

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const inBoth = [
  ...cases.map((name) => [name, 'zh'] as const),
  ...['qianjiang-2020', 'every-finding', 'no-campaign'].map((name) => [name, 'en'] as const),
];

test('what is compared with last year is what 汇总表 has: in all, by category and at each unit', async () => {
  const text = read(await pageOfCase('last-year')).text.replaceAll(/\s+/gu, ' ');
  expect(text).toContain('走访慰问·走访户数（户） 合计315360 -45 -12.5% 乡镇265260 +5 +1.9% 部门5055 -5 -9.1%');
  expect(text).toContain('参加人次（人次） 合计750— — — ');
  expect(text).toContain('走访户数150上年 120，增减 +30（+25%）户');
  expect(text).toContain('走访户数40户');
  expect(text).toContain('含名册已没有的 1 个（石桥乡）');
  expect(read(await pageOfCase('qianjiang-2020')).text).not.toContain('上年数');
  expect(read(await pageOfCase('last-year', 'en')).text).toContain('last year 120, +30 (+25%)');
});

test('a mean has as many places as in 汇总表, in all and of a unit’s rows', async () => {
  const table = {
    ...smallTable,
    properties: {
      ...smallTable.properties,
      cash: { title: '慰问金', type: 'number', 'x-column': { aggregate: 'mean' } },
    },
  };
  const rows = '填报单位,活动场次,参加人次,慰问金\n甲村,1,1,1\n乙村,1,1,2\n丙村,1,1,2\n';
  const folder = smallCampaign({
    'table.schema.json': JSON.stringify(table),
    'returns/西河乡.csv': rows,
    'returns/东山镇.csv': '填报单位,活动场次,参加人次,慰问金\n东山镇,1,1,0.125\n',
  });
  const text = read(await pageIn(folder)).text;
  expect(text).toMatch(/慰问金\s*0\.896/);
  expect(text).toContain('1.667');
  expect(text).not.toMatch(/\d\.\d{5}/);
});

test.each(inBoth)(
  'every address in the page of %s in %s leads somewhere, and headings go down step by step',
  async (name, language) => {
    const page = read(await pageOfCase(name, language));
    const all = attributes(page, 'id');
    expect(all.filter((id, at) => all.indexOf(id) < at)).toEqual([]);
    const ids = new Set(all);
    const inside = attributes(page, 'href').filter((href) => href.startsWith('#'));
    const described = [...attributes(page, 'aria-labelledby'), ...attributes(page, 'data-list')];
    expect([...inside.map((href) => href.slice(1)), ...described].filter((id) => !ids.has(id))).toEqual([]);
    const levels = page.tags.flatMap((tag) => /^h(\d)$/.exec(tag.name)?.[1] ?? []).map(Number);
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(page.text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  },
);

test.each(['qianjiang-2020', 'no-campaign'])('the page of %s is the same every time', async (name) => {
  expect(await newPageOfCase(name)).toBe(await pageOfCase(name));
});

const above = async (more: object): Promise<readonly string[]> => {
  const page = await pageIn(smallCampaign({ 'shuangyong.json': JSON.stringify({ ...settings, ...more }) }));
  const header = page.slice(page.indexOf('<header'), page.indexOf('<h1'));
  return header
    .replaceAll(/<[^>]*>/gu, ' ')
    .split(/\s+/u)
    .filter((text) => text !== '');
};

const severities = (part: string): ReadonlySet<string | undefined> =>
  new Set([...part.matchAll(/data-severity="(\w+)"/gu)].map(([, severity]) => severity));

describe('the page', () => {
  test('lets nothing run or load but its own style and script', async () => {
    const page = await pageOfCase('qianjiang-2020');
    const { tags } = read(page);
    const [policy] = tags.filter((tag) => tag.attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src ${digest(assets.style)}; script-src ${digest(assets.script)}; base-uri 'none'; form-action 'none'`,
    );
    expect(tags.filter(({ name }) => name === 'script' || name === 'style')).toHaveLength(2);
    const loading = ['src', 'srcset', 'style', 'action', 'data', 'poster'];
    expect(tags.filter((tag) => loading.some((name) => name in tag.attributes))).toEqual([]);
    expect(tags.filter((tag) => Object.keys(tag.attributes).some((name) => name.startsWith('on')))).toEqual([]);
    expect(page).not.toMatch(/https?:/);
  });

  test('is below 1.5 MB for the sample campaign', async () => {
    expect(Buffer.byteLength(await pageOfCase('qianjiang-2020'))).toBeLessThan(1_500_000);
  });

  test('says the counts, the totals, and each figure with its cell', async () => {
    const { text } = read(await pageOfCase('qianjiang-2020'));
    expect(text).toContain('应报 74 个单位，已报 68 个，上报率 91.9%；其中按时 60 个，迟报 8 个。未报 6 个。');
    expect(text).toMatch(/媒体宣传报道\s*条\s*544\s*346/);
    expect(text).toContain('单元格均在 黄溪镇.xlsx#Sheet1');
    expect(text).toMatch(/开展双拥宣传教育活动\s*13\s*场次\s*B2/);
  });

  test('of several rows has the sum, and the cell of each row', async () => {
    const folder = smallCampaign({
      'returns/东山镇.csv': smallReturn('东山镇', 3, 1200, 0.1) + ['东山镇', 4, 2000, '约5', ''].join(',') + '\n',
    });
    const { text } = read(await pageIn(folder));
    expect(text).toMatch(/参加人次\s*3,200\s*C2、C3/);
    expect(text).toMatch(/慰问金\s*5\.1\s*万元\s*D2、D3/);
  });

  test('shows what was typed where it is not what was read', async () => {
    const folder = smallCampaign({ 'returns/东山镇.csv': smallReturn('东山镇', '３', 120, '约0.5') });
    const { text } = read(await pageIn(folder));
    expect(text).toMatch(/活动场次\s*3\s*B2 ３/);
    expect(text).toMatch(/慰问金\s*0\.5\s*万元\s*D2 约0\.5/);
  });

  test('without deadline or roster it says so', async () => {
    const returns = { 'returns/东山镇.csv': smallReturn('东山镇', 3, 120, 0.1) };
    const bare = { title: '测试表', table: 'table.schema.json' };
    const folder = smallCampaign({ 'shuangyong.json': JSON.stringify(bare), ...returns });
    const { text } = read(await pageIn(folder));
    expect(text).toMatch(/报送截止\s*没有规定/);
    expect(text).toContain('没有名册，只列出报来的单位，不知道谁未报。');
  });

  test('whose it is stands above the title: who issued the notice, else the district, and nothing where neither is stated', async () => {
    expect(await above({ issuer: '区双拥办', district: '黔江区' })).toEqual(['区双拥办']);
    expect(await above({ district: '黔江区' })).toEqual(['黔江区']);
    expect(await above({})).toEqual([]);
  });

  test('units that are not due yet are counted in a sentence of their own, where there are any', async () => {
    const lead = '应报 2 个单位，已报 1 个，上报率 50.0%；其中按时 1 个，迟报 0 个。';
    const files = { 'returns/西河乡.csv': null, 'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n' };
    const before = await pageIn(smallCampaign(files), ['--as-of', '2020-02-04']);
    expect(read(before).text).toContain(`${lead}尚未到期 1 个。`);
    const after = await pageIn(smallCampaign(files), ['--as-of', '2020-02-20']);
    expect(read(after).text).toContain(`${lead}未报 1 个。`);
    expect(read(after).text).not.toMatch(/尚未到期 \d/u);
  });

  test('what only tells is folded away, and nothing that asks for something', async () => {
    const page = await pageOfCase('qianjiang-2020');
    const [, list = ''] = page.split('<div id="findings-list">');
    const [open = '', folded = ''] = list.split('<details class="more">');
    expect(severities(open)).toEqual(new Set(['error', 'warning']));
    expect(severities(folded.split('</details>')[0] ?? '')).toEqual(new Set(['info']));
  });

  test('without any return it shows who is missing', async () => {
    const folder = smallCampaign({
      'returns/东山镇.csv': 'x',
      'returns/西河乡.csv': null,
      'receipts.csv': '文件名,收到时间\n',
    });
    const { text } = read(await pageIn(folder));
    expect(text).toMatch(/未报 1/);
  });

  test('names no contact and no phone: it is passed on', async () => {
    const { text } = read(await pageOfCase('qianjiang-2020'));
    expect(text).toMatch(/未报送报表\s*请催报。/);
    expect(text).not.toMatch(/联系人|023-/);
  });

  test('in English has our words in English and theirs as they are', async () => {
    const { text, tags } = read(await pageOfCase('qianjiang-2020', 'en'));
    expect(tags.find(({ name }) => name === 'html')?.attributes['lang']).toBe('en');
    expect(text).toContain('68 of 74 units have reported (91.9%): 60 on time, 8 late. 6 missing.');
    expect(text).toContain('阿蓬江镇');
    expect(text).not.toMatch(/各单位|审核问题|报送进度|合格率/);
  });
});

describe('what units send stays text', () => {
  const bad = `</script><img src=x onerror=alert(1)>"'\u2028&{q}`;
  const name = 'a"><b>#%&\'镇.csv';
  const folder = folderWith({
    'shuangyong.json': JSON.stringify({ ...settings, title: bad, district: bad, issuer: bad }),
    'table.schema.json': JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:shuangyong:table:bad',
      title: bad,
      type: 'object',
      'x-table': { version: '1', unitColumn: 'unit' },
      properties: {
        unit: { title: '填报单位', type: 'string' },
        events: { title: '活动<i>场次', type: 'integer', 'x-column': { group: [`<u>${bad}`], measure: '<s>次' } },
        remarks: { title: '备注', type: 'string' },
      },
    }),
    'units.csv': `单位名称,类别\n${csv(bad)},${csv(`类${bad}`)}\n</main>乡,<h1>\n`,
    'receipts.csv': `文件名,报送单位,收到时间\n${csv(name)},${csv(bad)},2020-02-03 10:00\n`,
    [`returns/${name}`]: `填报单位,活动<i>场次（<s>次）,备注\n${csv(bad)},<em>约3,${csv(bad)}\n`,
    'returns/<svg onload=x>.csv': `填报单位,活动<i>场次（<s>次）\n</main>乡,5\n`,
  });

  test('no tag, attribute or script comes of it', async () => {
    const page = await pageIn(folder);
    const { tags, text } = read(page);
    const foreign = ['img', 'b', 'i', 'u', 's', 'em'];
    expect(tags.filter(({ name: tag }) => foreign.includes(tag))).toEqual(
      tags.filter(({ name: tag, attributes: of }) => tag === 'b' && Object.keys(of).length === 0),
    );
    expect(tags.filter(({ name: tag }) => tag === 'main' || tag === 'h1')).toHaveLength(2);
    expect(tags.filter((tag) => Object.keys(tag.attributes).some((key) => key.startsWith('on')))).toEqual([]);
    expect(page).not.toMatch(/[\u2028\u2029]/);
    expect(text).toContain(`</script><img src=x onerror=alert(1)>"'\uFFFD&{q}`);
    expect(text).toContain('</main>乡');
  });

  test('links to files are relative and encoded', async () => {
    const links = attributes(read(await pageIn(folder)), 'href').filter((href) => !href.startsWith('#'));
    expect(new Set(links)).toEqual(
      new Set(['returns/a%22%3E%3Cb%3E%23%25%26%27%E9%95%87.csv', 'returns/%3Csvg%20onload%3Dx%3E.csv']),
    );
  });
});

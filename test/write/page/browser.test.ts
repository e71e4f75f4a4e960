import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { folderWith } from '../../cli/small-campaign.ts';
import { chromium } from './chromium.ts';
import { pageOfCase } from './page-of.ts';

/** A page as it lies on disk, opened; and what the browser had to say and asked for. */
interface Opened {
  readonly page: Page;
  readonly address: string;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/** Ids of what can be seen. */
const shown = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) => found.filter((each) => each.checkVisibility()).map(({ id }) => id));
const count = (page: Page, selector: string): Promise<number> => page.$$eval(selector, ({ length }) => length);

const inBrowser = chromium === null ? describe.skip : describe;

inBrowser('in Chromium, from disk and without a network', () => {
  let browser: Browser;
  const folder = folderWith({});

  beforeAll(async () => {
    browser = await launch({ executablePath: chromium ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);
  afterAll(() => browser.close());

  async function open(name: string, width = 1280, prepare?: (page: Page) => Promise<unknown>): Promise<Opened> {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, await pageOfCase(name));
    const address = pathToFileURL(path).href;
    const page = await browser.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.setViewport({ width, height: 900 });
    await prepare?.(page);
    await page.goto(address);
    return { page, address, complaints, requests };
  }

  test.each(['qianjiang-2020', 'every-finding', 'no-campaign'])(
    '%s opens without an error and asks for nothing',
    async (name) => {
      const { page, address, complaints, requests } = await open(name);
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [address] });
      await page.close();
    },
  );

  test.each([
    ['qianjiang-2020', 'light'],
    ['qianjiang-2020', 'dark'],
    ['every-finding', 'dark'],
    ['no-campaign', 'light'],
  ])(
    'axe finds nothing wrong with %s in %s, with what is folded unfolded',
    async (name, scheme) => {
      const { page } = await open(name, 1280, (opened) =>
        opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
      );
      await page.$$eval('details', (all) => {
        for (const [at, each] of all.entries()) each.open = at % 12 === 0 || at === all.length - 1;
      });
      await page.evaluate(axe.source);
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
      );
      expect(violations).toEqual([]);
      await page.close();
    },
    120_000,
  );

  test('findings are searched and filtered from the keyboard, and all come back', async () => {
    const { page } = await open('qianjiang-2020');
    const all = await count(page, '.finding');
    await page.focus('[data-list="findings-list"] input');
    await page.keyboard.type('太极镇  ＡＣ2');
    const found = await shown(page, '.finding');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all);
    const texts = await page.$$eval('.finding:not([hidden])', (each) => each.map(({ textContent }) => textContent));
    expect(texts.filter((text) => !/太极镇[^]*AC2/.test(text))).toEqual([]);
    expect(await page.$eval('[data-list="findings-list"] output', ({ textContent }) => textContent)).toBe(
      `显示 ${found.length} 条，共 ${all} 条`,
    );

    await page.keyboard.type('没有这样的');
    expect(await shown(page, '.finding, #findings-list-none')).toEqual(['findings-list-none']);

    // On to the choice of severity, the next one, then back to the button that clears.
    await page.focus('[data-list="findings-list"] input');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await shown(page, '.finding')).toEqual(
      await page.$$eval('[data-severity="error"]', (each) => each.map(({ id }) => id)),
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.querySelectorAll('.finding:not([hidden])').length === ${all}`);
    await page.close();
  });

  test('a tile leads to its unit, which unfolds to its figures; Enter folds it again', async () => {
    const { page } = await open('qianjiang-2020');
    const [tile] = await page.$$('a.tile');
    const target = await page.$eval('a.tile', (each) => each.getAttribute('href') ?? '');
    expect(await shown(page, `${target} .figures`)).toEqual([]);
    await tile?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${target}[open] .figures`, { visible: true });
    await page.focus(`${target} > summary`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${target}:not([open])`);
    await page.close();
  });

  test('a unit and a finding that are filtered out are shown when a link leads to them', async () => {
    const { page } = await open('qianjiang-2020');
    await page.type('[data-list="returns-list"] input', '没有这样的');
    await page.type('[data-list="findings-list"] input', '没有这样的');
    await page.$eval('a[href="#u2"]', (link) => link.click());
    expect(await page.waitForSelector('#u2[open]', { visible: true })).not.toBeNull();
    const last = `f${await count(page, '.finding')}`;
    await page.$eval(`a[href="#${last}"]`, (link) => link.click());
    expect(await page.waitForSelector(`#${last}`, { visible: true })).not.toBeNull();
    await page.close();
  });

  test('units are filtered, unfolded and folded together', async () => {
    const { page } = await open('qianjiang-2020');
    await page.select('[data-list="returns-list"] select[name="state"]', 'missing');
    expect(await shown(page, '.unit')).toHaveLength(6);
    await page.$eval('[data-fold="open"]', (button) => button.click());
    expect(await count(page, '.unit[open]')).toBe(6);
    await page.$eval('[data-fold="close"]', (button) => button.click());
    expect(await count(page, '.unit[open]')).toBe(0);
    await page.close();
  });

  // A unit's figures run on in lines on paper, without a header.
  const rows = 'main tr:not(.unit thead tr), .finding, .unit, .tile, .count';

  test('on paper nothing is folded away or filtered out, and afterwards all is as it was', async () => {
    const { page } = await open('district');
    const all = await count(page, rows);
    await page.type('[data-list="returns-list"] input', '没有这样的');
    await page.type('[data-list="findings-list"] input', '没有这样的');
    const unfolded = await count(page, 'details[open]');
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMediaType('print');
    expect(await shown(page, rows)).toHaveLength(all);
    expect(await shown(page, 'form, nav')).toEqual([]);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await count(page, 'details[open]')).toBe(unfolded);
    await page.close();
  });

  test('on paper nothing is folded away without the script either', async () => {
    const { page } = await open('district', 1280, (opened) => opened.setJavaScriptEnabled(false));
    await page.emulateMediaType('print');
    expect(await shown(page, rows)).toHaveLength(await count(page, rows));
    await page.close();
  });

  test('on paper each day of the progress stands on one line, under heads that keep to their columns', async () => {
    const paper = 688; // pixels between the margins of A4
    const { page } = await open('qianjiang-2020', paper);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMediaType('print');
    const days =
      await page.evaluate(`[...document.querySelectorAll('#progress .chart:first-child tbody th')].map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return range.getClientRects().length;
    })`);
    expect(days).toEqual(Array.from({ length: 29 }, () => 1));
    const tooWide = await page.$$eval('#progress .chart:first-child th', (all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );
    expect(tooWide).toEqual([]);
    await page.close();
  });

  test('without a script it shows everything, and no filter that would not work', async () => {
    const { page } = await open('qianjiang-2020', 1280, (opened) => opened.setJavaScriptEnabled(false));
    expect(await shown(page, 'form')).toEqual([]);
    expect(await shown(page, '.unit')).toHaveLength(76);
    await page.close();
  });

  test.each([320, 390, 768])('%d px wide, the page itself does not scroll sideways', async (width) => {
    for (const name of ['qianjiang-2020', 'every-finding']) {
      const { page } = await open(name, width);
      await page.$$eval('details', (all) => {
        for (const each of all) each.open = true;
      });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    }
  });

  test('the first Tab offers to skip to the content, and what has the focus is seen to have it', async () => {
    const { page } = await open('no-campaign');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(`(({ activeElement: each }) => ({
      link: each.getAttribute('href'),
      isSeen: each.getBoundingClientRect().left >= 0,
      outline: getComputedStyle(each).outlineStyle,
    }))(document)`);
    expect(focused).toEqual({ link: '#main', isSeen: true, outline: 'solid' });
    await page.close();
  });
});

import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notices, packageFolder } from '../../scripts/licences.mjs';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'shuangyong-licences-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Folders of the packages whose modules the bundler says it put into the bundle. */
const bundled = (): readonly string[] => {
  const bundle = join(root, 'dist/bundle');
  const files = readdirSync(bundle).filter((name) => name.endsWith('.js'));
  const regions = files.flatMap(
    (name) => readFileSync(join(bundle, name), 'utf8').match(/^\/\/ node_modules\/.+$/gm) ?? [],
  );
  return [...new Set(regions.flatMap((line) => packageFolder(line) ?? []))];
};

test('every package in the bundle is named in THIRD-PARTY-LICENSES, with whose it is and on what terms', () => {
  const sections = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES'), 'utf8').split(`\n${'-'.repeat(80)}\n\n`);
  const folders = bundled();
  expect(folders.length).toBeGreaterThan(40);
  const told = folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return { name, section: sections.find((section) => section.startsWith(`${name} ${version} (`)) ?? '' };
  });
  const terms = /copyright[^]*(permission|permitted|conditions|licensed under)/i;
  expect(told.filter(({ section }) => !terms.test(section)).map(({ name }) => name)).toEqual([]);
});

describe('of a package', () => {
  let count = 0;
  const packageWith = (files: Readonly<Record<string, string>>): (() => string) => {
    const folder = `node_modules/p${(count += 1)}`;
    mkdirSync(join(scratch, folder), { recursive: true });
    writeFileSync(join(scratch, folder, 'package.json'), '{ "name": "p", "version": "1.0.0", "license": "MIT" }');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(scratch, folder, name), text);
    return () => notices([folder, folder], scratch);
  };

  test('all licence files are told once, with lines of one kind', () => {
    const told = packageWith({ LICENSE: 'Copyright\r\nMIT\r\n', 'NOTICE.txt': 'by us' });
    expect(told()).toBe('p 1.0.0 (MIT)\n\nCopyright\nMIT\n\nby us\n');
  });

  test('the words under that heading of its README are told where it has no file', () => {
    const told = packageWith({
      'README.md': '# p\n\n## License\n\nCopyright (c) P\n\nFree.\n\n## Thanks\n\nTo all.\n',
    });
    expect(told()).toBe('p 1.0.0 (MIT)\n\nCopyright (c) P\n\nFree.\n');
  });

  test.each([
    ['there is no licence', {}],
    ['its README names one alone', { 'README.md': '# p\n\n## License\n\nMIT\n' }],
  ])('nothing is told, and the build fails, where %s', (_, files) => {
    expect(packageWith(files)).toThrow('p@1.0.0 is bundled, and says nowhere under which terms');
  });
});

test('a package that lies in another is told by itself, and a module of ours is in none', () => {
  expect(packageFolder('/x/node_modules/jszip/node_modules/isarray/index.js')).toBe(
    'node_modules/jszip/node_modules/isarray',
  );
  expect(packageFolder('/x/node_modules/@date-fns/tz/index.js')).toBe('node_modules/@date-fns/tz');
  expect(packageFolder('/x/dist/cli/main.js')).toBeNull();
});

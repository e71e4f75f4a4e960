import { array, assert, asyncProperty, constantFrom, oneof } from 'fast-check';
import { expect, test } from '@jest/globals';
import { anyText } from '../any-text.ts';
import { runIn } from './run-in.ts';
import { smallCampaign } from './small-campaign.ts';

const known = [
  'merge validate status accept explain help init --reason --rule --code --column --cell --all --by 东山镇 R01 -c --campaign -o --output --format --report --fail-on --as-of --lang --jobs',
  '--html -q --quiet --no-color --color --include-rejected --debug --help --version -V -h -- - . .. / returns units.csv',
  'shuangyong.json json pretty sarif json=- json= =json zh en none error late,missing 2020-02-06 24:00 0 1 -1 汇总.xlsx',
].flatMap((words) => words.split(' '));

const word = oneof(
  { weight: 8, arbitrary: constantFrom(...known) },
  { weight: 1, arbitrary: anyText({ maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: constantFrom('', '\0', '%s', '__proto__', 'constructor', '--__proto__', "'", '--lang=', '-oq'),
  },
);

test('whatever is typed, the answer is 0, 1 or 2, never a bug of ours, and never a stack trace', async () => {
  const folder = smallCampaign();
  await assert(
    asyncProperty(array(word, { maxLength: 6 }), async (argv) => {
      const { status, stderr } = await runIn(folder, argv.map(harmless), { isCaptured: true });
      expect([0, 1, 2]).toContain(status);
      expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
      expect(/^shuangyong: ./m.test(stderr)).toBe(status === 2);
    }),
    { numRuns: 150, seed: 20200205 },
  );
});

/** The folders above a temporary one are no returns to read. */
const harmless = (text: string): string => (text === '/' || text === '..' ? 'returns' : text);

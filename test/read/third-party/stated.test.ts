import { expect } from '@jest/globals';
import { samples, testWith } from '../../samples.ts';
import { readSample } from './read-sample.ts';
import { asStated } from './as-stated.ts';
import { statements } from './stated/statements.ts';

const test = testWith(samples('manifest.json'));

for (const [path, statement] of Object.entries(statements)) {
  test(`${path} is read as its project says`, async () => {
    expect(asStated(await readSample(path), statement)).toEqual(statement);
  });
}

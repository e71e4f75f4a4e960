import { expect } from '@jest/globals';
import { samples, testWith } from '../../samples.ts';
import { textDifferences, workbookDifferences, type Differences } from './differences.ts';
import { manifest, type ObservedText, type ObservedWorkbook } from './manifest.ts';
import { differing, otherwiseSeparated, unread } from './observed-exceptions.ts';
import { readSample, type ReadSample } from './read-sample.ts';

const test = testWith(samples('manifest.json'));

/** Samples that another reader could read. openpyxl finds no sheet in strict workbooks; their own projects' statements serve for them. */
const noted = manifest.flatMap(({ path, observed }) =>
  observed === undefined || 'failed' in observed || ('nsheets' in observed && observed.nsheets === 0)
    ? []
    : [{ path, observed }],
);

test('the notes of other readers are there', () => {
  expect(noted).toHaveLength(808);
});

for (const { path, observed } of noted.filter((sample) => !(sample.path in unread))) {
  test(`${path} is read as another reader saw it`, async () => {
    const differences = differencesOf(path, observed, await readSample(path));
    expect(Object.keys(differences)).toEqual(differing[path] ?? []);
  });
}

function differencesOf(path: string, observed: ObservedWorkbook | ObservedText, read: ReadSample): Differences {
  return 'sheets' in observed
    ? workbookDifferences(observed, read)
    : textDifferences(observed, read, otherwiseSeparated[path]);
}

for (const [path, code] of Object.entries(unread)) {
  test(`${path} is refused`, async () => {
    expect((await readSample(path)).codes).toEqual([code]);
  });
}

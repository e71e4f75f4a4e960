import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { parseExpectationFile, type ExpectationFile } from '../campaign/expectation-file.ts';
import type { FoundFile } from '../domain/found-file.ts';
import { compareExpected, type Comparison } from '../findings/compare-expected.ts';
import type { SampleFinding } from '../findings/expectation.ts';
import type { RunOptions } from './compile-returns.ts';
import { findNamed, type Found, type Paths } from './find-named.ts';
import type { ReadingHost } from './host.ts';
import { textOf, type LoadedCampaign } from './load-campaign.ts';
import { validateFound } from './validate-returns.ts';

/** A sample return, what was found in it, and what was expected. */
export interface SampleCheck {
  readonly path: string;
  /** Absolute path of its file of expectations, there or not. */
  readonly location: string;
  /** What that file is called in reports. */
  readonly name: string;
  /** Null where there is no such file. */
  readonly expected: ExpectationFile | null;
  readonly seen: readonly SampleFinding[];
  readonly comparison: Comparison;
}

/** All samples, in order of path, and the files of expectations whose sample is not there. */
export interface SampleChecks {
  readonly samples: readonly SampleCheck[];
  readonly orphans: readonly string[];
}

/** Checks each sample by itself, so that none supersedes or resembles another one, and compares it with what is expected of it. */
export async function checkSamples(loaded: LoadedCampaign, named: Paths, options: RunOptions): Promise<SampleChecks> {
  const { host } = named;
  const found = await findNamed(loaded, named);
  // A mistake in one of them is told before any work is done.
  const shared = sharedStems(found.files);
  const places = found.files.map((file) => expectationOf(file, shared, host));
  const samples: SampleCheck[] = [];
  for (const [at, file] of found.files.entries()) {
    const place = places[at];
    if (place === undefined) throw new Error('a sample without a place for what is expected of it');
    const alone = { ...options, onProgress: () => options.onProgress(at + 1, found.files.length) };
    const { findings, register } = await validateFound({ files: [file], ignored: [] }, loaded, alone);
    // A report of an earlier run is no sample.
    if (place.expected === null && register.files.every(({ state }) => state === 'ignored')) continue;
    const seen = findings.flatMap((each) => sampleFinding(each, file));
    const comparison = compareExpected(place.expected ?? { findings: [], isOpen: false }, seen);
    samples.push({ path: file.path, ...place, seen, comparison });
  }
  return { samples, orphans: orphansOf(found, new Set(places.map(({ location }) => location))) };
}

type ExpectationPlace = Pick<SampleCheck, 'location' | 'name' | 'expected'>;

function expectationOf(file: FoundFile, shared: ReadonlySet<string>, host: ReadingHost): ExpectationPlace {
  const location = expectationPath(file, shared, host);
  const name = relative(host.cwd, location).split(sep).join('/');
  const expected = host.exists(location)
    ? parseExpectationFile(textOf(host.readFile(location, name), name), name)
    : null;
  return { location, name, expected };
}

/** `x.expect.json` beside `x.csv`; where there is an `x.xlsx` as well, or a file of that name, `x.csv.expect.json`. */
function expectationPath({ location }: FoundFile, shared: ReadonlySet<string>, host: ReadingHost): string {
  const [whole, stem] = [`${location}.expect.json`, stemOf(location)];
  return shared.has(stem) || host.exists(whole) ? whole : `${stem}.expect.json`;
}

/** The stems that several samples have. */
function sharedStems(files: readonly FoundFile[]): ReadonlySet<string> {
  const seen = new Set<string>();
  // One that was seen before adds nothing.
  return new Set(files.map(({ location }) => stemOf(location)).filter((stem) => seen.size === seen.add(stem).size));
}

const stemOf = (location: string): string => join(dirname(location), basename(location, extname(location)));

function sampleFinding(found: SampleFinding['found'], { path }: FoundFile): readonly SampleFinding[] {
  if (found.at?.file === path) return [{ found, member: null }];
  return found.at?.file.startsWith(`${path}/`) === true
    ? [{ found, member: found.at.file.slice(path.length + 1) }]
    : [];
}

const orphansOf = ({ ignored }: Found, used: ReadonlySet<string>): readonly string[] =>
  ignored
    .map(({ found }) => found)
    .filter(({ path, location }) => /\.expect\.json$/i.test(path) && !used.has(location))
    .map(({ path }) => path);

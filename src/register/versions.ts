import { leastOf } from '../domain/ends.ts';
import type { Instant } from '../domain/instant.ts';
import { wholeFile } from '../domain/provenance.ts';
import { localSecond } from '../domain/zoned-time.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { likelyLater } from './later-name.ts';
import type { ReceivedReturn } from './received-return.ts';
import { hasSameFigures } from './same-figures.ts';

/** What one unit sent, in order of receipt. */
export interface Versions {
  /** What timeliness counts from: when the first return with a table in it was received, else the first file, though it was saved over since; null where nothing was. */
  readonly firstReceivedAt: Instant | null;
  /** The latest return with a table in it, else the latest file. */
  readonly current: ReceivedReturn | null;
  /** Where the latest returns came at the same time with different bytes: the others that `current` cannot be told from. */
  readonly rivals: readonly ReceivedReturn[];
  readonly superseded: readonly ReceivedReturn[];
  readonly duplicates: readonly ReceivedReturn[];
  /** Files without a table in them. */
  readonly unreadable: readonly ReceivedReturn[];
  readonly findings: readonly Finding[];
}

/** `received` in any order; `timezone` for the times in findings. */
export function versionsOf(received: readonly ReceivedReturn[], timezone: string): Versions {
  const ordered = received.toSorted(byReceipt);
  const originalOf = originalsIn(ordered);
  const originals = ordered.filter((each) => originalOf(each) === each);
  const duplicates = ordered.filter((each) => originalOf(each) !== each);
  const readable = originals.filter(({ content }) => content !== null);
  const unreadable = originals.filter(({ content }) => content === null);
  const latest = readable.filter(({ file }) => file.receivedAt === readable.at(-1)?.file.receivedAt);
  const [newest = unreadable.at(-1) ?? null, ...rivals] = latest;
  const superseded = readable.slice(0, readable.length - latest.length);
  return {
    firstReceivedAt: earliest(readable.length > 0 ? readable : originals),
    current: newest,
    rivals,
    superseded,
    duplicates,
    unreadable,
    findings: [
      ...duplicates.map((each) => duplicateFinding(each, originalOf(each))),
      ...superseded.flatMap((each) => (newest === null ? [] : [supersededFinding(each, newest)])),
      ...(rivals.length === 0 ? [] : rivalFindings(latest, timezone)),
    ],
  };
}

const earliest = (received: readonly ReceivedReturn[]): Instant | null =>
  received.length === 0 ? null : leastOf(received.map(({ file }) => file.replacedAt ?? file.receivedAt));

/** By received time, then by path in code unit order. */
const byReceipt = (a: ReceivedReturn, b: ReceivedReturn): number =>
  a.file.receivedAt - b.file.receivedAt || (a.file.path < b.file.path ? -1 : 1);

/** Of the same bytes the first that was received. */
function originalsIn(ordered: readonly ReceivedReturn[]): (each: ReceivedReturn) => ReceivedReturn {
  const originals = new Map<string, ReceivedReturn>();
  for (const each of ordered) {
    const { sha256 } = each.file;
    if (sha256 !== null && !originals.has(sha256)) originals.set(sha256, each);
  }
  return (each) => originals.get(each.file.sha256 ?? '') ?? each;
}

const duplicateFinding = ({ file }: ReceivedReturn, original: ReceivedReturn): Finding =>
  finding('unit/duplicate', { at: wholeFile(file.path) }, { of: original.file.path });

const supersededFinding = ({ file, content }: ReceivedReturn, current: ReceivedReturn): Finding =>
  finding(
    'unit/superseded',
    { at: wholeFile(file.path) },
    { by: current.file.path, same: hasSameFigures(content, current.content) ? term('same-figures') : '' },
  );

const maxNamed = 5;

/** Each names some of the others: an archive may hold thousands. */
function rivalFindings(latest: readonly ReceivedReturn[], timezone: string): readonly Finding[] {
  const paths = latest.map(({ file }) => file.path);
  const later = likelyLater(paths) ?? '';
  return latest.map(({ file: { path, receivedAt } }) => {
    const others = paths.slice(0, maxNamed + 1).filter((other) => other !== path);
    const named = paths.length - 1 > maxNamed ? [...others.slice(0, maxNamed), '…'] : others;
    const facts = { reason: term('same-time'), name: localSecond(receivedAt, timezone), others: named, later };
    return finding('unit/ambiguous', { at: wholeFile(path) }, facts);
  });
}

import { grouped } from '../../domain/grouped.ts';
import { findingCounts } from '../../findings/counts.ts';
import type { Finding } from '../../findings/finding.ts';
import { findingLines } from './finding-lines.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { wrapText } from './wrap-text.ts';

/** How many findings are listed. */
interface Bounds {
  readonly ofFile: number;
  readonly inAll: number;
}

function boundsOf({ options: { listing } }: Screen): Bounds {
  const most = listing?.most ?? null;
  return most === null ? { ofFile: 20, inAll: 200 } : { ofFile: most, inAll: most };
}

/**
 * The findings, a block for each file in their own order. What exceeds 20 of a file or 200 in all, or what the user allows,
 * and the `notes` that the view leaves out, is counted, and where to see it said.
 */
export function findingBlocks(findings: readonly Finding[], notes: number, screen: Screen): readonly Block[] {
  const { shown, rest } = split([...grouped(findings, ({ at }) => at?.file ?? null).values()], boundsOf(screen));
  const blocks = shown.map(({ listed, leftOut }) => [
    ...findingLines(listed, screen),
    ...leftOutLines(leftOut, screen),
  ]);
  const isCut = notes > 0 || rest.length > 0 || shown.some(({ leftOut }) => leftOut.length > 0);
  return [...blocks, isCut ? restLines(rest, notes, screen) : []];
}

/** Where everything can be seen: the workbook that was written, if any, or the report for machines. */
function whereAllLines({ options, words }: Screen): Block {
  const workbook = options.outputs.find((path) => path.toLowerCase().endsWith('.xlsx')) ?? null;
  return wrapText(words.whereAll(workbook === null ? null : printable(workbook)), options.width);
}

interface FileFindings {
  readonly listed: readonly Finding[];
  readonly leftOut: readonly Finding[];
}

interface Split {
  readonly shown: readonly FileFindings[];
  /** Findings of the files of which none is shown. */
  readonly rest: readonly (readonly Finding[])[];
}

function split(files: readonly (readonly Finding[])[], { ofFile, inAll }: Bounds): Split {
  const shown: FileFindings[] = [];
  let room = inAll;
  for (const findings of files) {
    if (room <= 0) break;
    const part = pressing(findings, Math.min(room, ofFile));
    shown.push(part);
    room -= part.listed.length;
  }
  return { shown, rest: files.slice(shown.length) };
}

const ranks: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** At most `most` findings, errors before warnings before notes, yet in the order given. */
function pressing(findings: readonly Finding[], most: number): FileFindings {
  if (findings.length <= most) return { listed: findings, leftOut: [] };
  const chosen = new Set(findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, most));
  return {
    listed: findings.filter((found) => chosen.has(found)),
    leftOut: findings.filter((found) => !chosen.has(found)),
  };
}

const leftOutLines = (leftOut: readonly Finding[], { words }: Screen): Block =>
  leftOut.length === 0 ? [] : [`    ${words.moreInFile(findingCounts(leftOut))}`];

const restLines = (rest: readonly (readonly Finding[])[], notes: number, screen: Screen): Block => [
  ...(rest.length === 0 ? [] : [screen.words.moreFiles(rest.length, findingCounts(rest.flat()))]),
  ...(notes === 0 ? [] : [screen.words.infosLeftOut(notes)]),
  ...whereAllLines(screen),
];

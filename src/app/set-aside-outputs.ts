import type { FoundFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { fileHead, fileTail } from '../intake/file-ends.ts';
import { passedOver } from '../intake/passed-over.ts';
import type { Walk } from '../intake/walk-returns.ts';
import { isOwnOutput, mayBeSummary, pageMark } from './is-own-output.ts';

/** The same walk, in which what an earlier run wrote among the returns is passed over, under whatever name. */
export async function setAsideOutputs(walk: Walk, limits: Limits): Promise<Walk> {
  const own = new Set<FoundFile>();
  for (const file of walk.files) if (mayBeOwn(file) && (await isOwnOutput(file.location, limits))) own.add(file);
  if (own.size === 0) return walk;
  return {
    files: walk.files.filter((file) => !own.has(file)),
    ignored: [...walk.ignored, ...[...own].map((file) => passedOver(file, 'campaign-file'))].toSorted((a, b) =>
      a.found.path < b.found.path ? -1 : 1,
    ),
  };
}

function mayBeOwn(file: FoundFile): boolean {
  if (/\.xlsx$/i.test(file.path)) return mayBeSummary(fileTail(file));
  if (/\.html?$/i.test(file.path)) return fileHead(file).includes(pageMark);
  return /\.json$/i.test(file.path) && fileHead(file).includes('shuangyong');
}

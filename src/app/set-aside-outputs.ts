import type { FoundFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { fileEnds } from '../intake/file-ends.ts';
import type { PassedOver, Walk } from '../intake/walk-returns.ts';
import { isOwnOutput } from './is-own-output.ts';

/** The same walk, in which what an earlier run wrote among the returns is passed over, under whatever name. */
export async function setAsideOutputs(walk: Walk, limits: Limits): Promise<Walk> {
  const own = new Set<FoundFile>();
  for (const file of walk.files) if (mayBeOwn(file) && (await isOwnOutput(file.location, limits))) own.add(file);
  if (own.size === 0) return walk;
  return {
    files: walk.files.filter((file) => !own.has(file)),
    ignored: [...walk.ignored, ...[...own].map(ownOutput)].toSorted((a, b) => (a.found.path < b.found.path ? -1 : 1)),
  };
}

/** Few returns have five sheets, so that hardly one is opened twice. */
const mayBeOwn = ({ location, path }: FoundFile): boolean =>
  /\.xlsx$/i.test(path)
    ? fileEnds(location).tail.includes('xl/worksheets/sheet5.xml')
    : /\.json$/i.test(path) && fileEnds(location).head.includes('shuangyong');

const ownOutput = (found: FoundFile): PassedOver => ({
  found,
  finding: finding('file/ignored', { at: wholeFile(found.path) }, { reason: term('campaign-file') }),
});

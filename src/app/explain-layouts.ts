import type { FoundFile } from '../domain/found-file.ts';
import { isError } from '../findings/finding.ts';
import { arrivals, type ArrivedReturn } from '../intake/arrivals.ts';
import { passedOver, type PassedOver } from '../intake/passed-over.ts';
import { wrongExtension } from '../intake/wrong-extension.ts';
import { readSheets } from '../read/index.ts';
import type { FileExplanation } from '../report/layout-explanation.ts';
import { explainSheet } from './explain-sheet.ts';
import { isOwn } from './file-arrivals.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { findNamed, type Paths } from './find-named.ts';
import { workbench, type Workbench } from './workbench.ts';

/** What every file that is named, and every member of an archive, was taken for, in order of path. Each is told as soon as it is read, so that only one return's cells are held at a time. */
export async function* explainLayouts(
  loaded: LoadedCampaign,
  named: Paths,
  onProgress: (done: number, total: number) => Promise<void>,
): AsyncIterable<FileExplanation> {
  const { files, ignored } = await findNamed(loaded, named);
  const bench = workbench(loaded.campaign, loaded.limits);
  let done = 0;
  for (const each of inOrder(files, ignored)) {
    if ('finding' in each) {
      yield passedOverFile(each);
      continue;
    }
    yield* explainFile(each.found, bench);
    done += 1;
    await onProgress(done, files.length);
  }
}

const inOrder = (
  files: readonly FoundFile[],
  ignored: readonly PassedOver[],
): readonly (PassedOver | Pick<PassedOver, 'found'>)[] =>
  [...files.map((found) => ({ found })), ...ignored].toSorted((a, b) => (a.found.path < b.found.path ? -1 : 1));

const passedOverFile = ({ found, finding }: PassedOver): FileExplanation => ({
  path: found.path,
  findings: [finding],
  sheets: [],
});

async function* explainFile(file: FoundFile, bench: Workbench): AsyncIterable<FileExplanation> {
  for await (const arrival of arrivals(file, bench.limits)) {
    if ('finding' in arrival) yield passedOverFile(arrival);
    else if ('archive' in arrival) continue;
    else if (await isOwn(arrival, bench)) yield passedOverFile(passedOver(arrival.found, 'campaign-file'));
    else yield await explainReturn(arrival, bench);
  }
}

async function explainReturn({ found, opening }: ArrivedReturn, bench: Workbench): Promise<FileExplanation> {
  const { path } = found;
  if (!('opened' in opening)) return { path, findings: [opening.failed], sheets: [] };
  const { sheets, findings } = await readSheets(opening.opened, bench.limits);
  if (findings.some(isError)) return { path, findings, sheets: [] };
  const misnamed = [wrongExtension(opening.opened)].flatMap((each) => each ?? []);
  return {
    path,
    findings: [...misnamed, ...findings],
    sheets: sheets.map((sheet) => explainSheet(sheet, bench.target)),
  };
}

import type { FileRecord } from '../domain/register.ts';
import type { Finding } from '../findings/finding.ts';
import type { TermKey } from '../findings/terms.ts';
import type { FoundFile } from '../domain/found-file.ts';
import { arrivals, type ArrivedReturn, type OpenedArchive } from '../intake/arrivals.ts';
import { passedOver, type PassedOver } from '../intake/passed-over.ts';
import { wrongExtension } from '../intake/wrong-extension.ts';
import type { Filing } from '../register/build-register.ts';
import { fileReturn } from './file-return.ts';
import { isOwnContent } from './is-own-output.ts';
import type { Workbench } from './workbench.ts';

/** All that a file, or the files of a run, brought. */
export interface Filed {
  readonly filings: readonly Filing[];
  /** Archives that were opened; what was in them is among the rest. */
  readonly archives: readonly FileRecord[];
  /** What is no return: by its name in an archive, by its receipt, or as our own work. */
  readonly ignored: readonly PassedOver[];
  /** About the archives themselves. */
  readonly findings: readonly Finding[];
}

/** Is told how the work goes on. */
export interface Tally {
  /** An archive holds returns: so many more than one. */
  grow(more: number): void;
  /** So many returns are done. */
  step(done: number): Promise<void>;
}

/** Reads and checks the returns in one file on disk, which may be an archive of many. Only one return's cells are held at a time. */
export async function fileArrivals(file: FoundFile, bench: Workbench, tally: Tally): Promise<Filed> {
  const [filings, archives, ignored, findings]: [Filing[], FileRecord[], PassedOver[], Finding[]] = [[], [], [], []];
  for await (const arrival of arrivals(file, bench.limits)) {
    if ('finding' in arrival) ignored.push(arrival);
    else if ('archive' in arrival) {
      archives.push(archiveRecord(arrival, bench));
      findings.push(...[wrongExtension(arrival.archive)].flatMap((each) => each ?? []));
      tally.grow(arrival.members - 1);
    } else {
      const reason = await reasonToPass(arrival, bench);
      if (reason !== null) {
        ignored.push(passedOver(arrival.found, reason));
        tally.grow(-1);
        continue;
      }
      filings.push(await fileReturn(arrival, bench));
      await tally.step(1);
    }
  }
  return { filings, archives, ignored, findings };
}

/** Why what came is no return; null where it is one. */
async function reasonToPass(arrival: ArrivedReturn, bench: Workbench): Promise<TermKey | null> {
  const { found, opening } = arrival;
  if (bench.desk.isNoReturn(found, 'opened' in opening ? opening.opened.sha256 : opening.sha256)) return 'no-return';
  return (await isOwn(arrival, bench)) ? 'campaign-file' : null;
}

/** What an earlier run wrote is no return, wherever it lies and whatever it is called. Asked when it is opened anyway, by whoever reads it. */
export const isOwn = async ({ opening }: ArrivedReturn, { limits }: Workbench): Promise<boolean> =>
  'opened' in opening && (await isOwnContent(opening.opened, limits));

function archiveRecord({ archive }: OpenedArchive, { desk }: Workbench): FileRecord {
  const { found, sha256, content, kind } = archive;
  const { receivedAt, source } = desk.receive(found, sha256);
  return {
    path: found.path,
    bytes: content.length,
    sha256,
    format: kind,
    encoding: null,
    unit: null,
    state: 'opened',
    receivedAt,
    receiptSource: source,
    sheets: [],
    rows: 0,
  };
}

import type { FoundFile, OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { failureFinding, ReadFailure } from '../findings/read-failure.ts';
import { term } from '../findings/terms.ts';
import { unpackingBudget } from '../archive/budget.ts';
import { archiveMembers, type ArchiveMember, type Unpacking } from './archive-members.ts';
import { distinctPaths } from './member-path.ts';
import { openFile } from './open-file.ts';
import { openingOf, type Opening } from './opening.ts';
import type { PassedOver } from './passed-over.ts';

/** A file, on disk or in an archive, that stands for a return, whether it could be opened or not. */
export interface ArrivedReturn {
  readonly found: FoundFile;
  readonly opening: Opening;
}

/** An archive that was opened; what is in it follows. */
export interface OpenedArchive {
  readonly archive: OpenedFile;
  /** How many returns and archives are in it. */
  readonly members: number;
}

export type Arrival = ArrivedReturn | OpenedArchive | PassedOver;

/** What one file on disk brings: itself, or, where it is an archive, the archive and each member in turn, with archives in it opened once more. A member is unpacked when it is asked for and not kept. */
export async function* arrivals(found: FoundFile, limits: Limits): AsyncIterable<Arrival> {
  const opening = await openFile(found, limits);
  if (isArchive(opening)) {
    const unpacking = { budget: unpackingBudget(limits), distinct: distinctPaths(), isNested: false };
    yield* unpack(opening.opened, unpacking);
  } else yield { found, opening };
}

const isArchive = (opening: Opening): opening is { opened: OpenedFile } =>
  'opened' in opening && opening.opened.kind === 'zip';

function* unpack(archive: OpenedFile, unpacking: Unpacking): Iterable<Arrival> {
  let members: readonly (ArchiveMember | PassedOver)[];
  try {
    members = archiveMembers(archive, unpacking);
  } catch (error) {
    return yield spoilt(archive, failureFinding(error, archive.found.path));
  }
  const count = members.filter((each) => 'member' in each).length;
  yield count > 0 ? { archive, members: count } : spoilt(archive, emptyArchive(archive));
  for (const each of members) {
    if ('finding' in each) yield each;
    else yield* arrivalsIn(each, unpacking);
  }
}

function* arrivalsIn({ found, member }: ArchiveMember, unpacking: Unpacking): Iterable<Arrival> {
  const opening = openMember(found, () => member.read());
  if (!isArchive(opening)) yield { found, opening };
  else if (!unpacking.isNested) yield* unpack(opening.opened, { ...unpacking, isNested: true });
  else {
    const failure = new ReadFailure({ code: 'file/unsupported', kind: 'kind-deep-zip' });
    yield spoilt(opening.opened, failureFinding(failure, found.path));
  }
}

function openMember(found: FoundFile, read: () => Buffer): Opening {
  try {
    return openingOf(found, read());
  } catch (error) {
    return { failed: failureFinding(error, found.path), bytes: found.bytes, sha256: null, kind: null };
  }
}

/** An archive that brings nothing stands for a return that could not be read. */
const spoilt = ({ found, content, sha256, kind }: OpenedFile, failed: Finding): ArrivedReturn => ({
  found,
  opening: { failed, bytes: content.length, sha256, kind },
});

const emptyArchive = ({ found }: OpenedFile): Finding =>
  finding('file/empty', { at: wholeFile(found.path) }, { reason: term('empty-archive') });

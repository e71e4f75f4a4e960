import type { FoundFile } from '../domain/found-file.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { openFile } from '../intake/open-file.ts';
import { formMarkFirst } from '../read/form-mark-first.ts';
import type { Workbench } from './workbench.ts';

/**
 * The unit of each file that can be of no other, whatever its cells say: they can only put it in conflict. Files that their names
 * do not give to one unit of the roster, archives, and formats whose form mark takes reading the whole are left out.
 */
export async function foreseenUnits(
  files: readonly FoundFile[],
  bench: Workbench,
): Promise<ReadonlyMap<FoundFile, ReportingUnit>> {
  const foreseen = new Map<FoundFile, ReportingUnit>();
  for (const file of files) {
    const unit = await foreseenUnit(file, bench);
    if (unit !== null) foreseen.set(file, unit);
  }
  return foreseen;
}

async function foreseenUnit(file: FoundFile, bench: Workbench): Promise<ReportingUnit | null> {
  const { path } = file;
  const evidence = { path, form: null, receiptUnit: null, claims: [], title: bench.target.table.title };
  const { unit } = bench.identify(evidence);
  const isItsUnit = (more: Partial<Parameters<Workbench['identify']>[0]>): boolean =>
    bench.identify({ ...evidence, ...more }).unit === unit;
  if (unit === null || !bench.desk.unitNames(path).every((receiptUnit) => isItsUnit({ receiptUnit }))) return null;
  const opening = await openFile(file, bench.limits);
  if (!('opened' in opening)) return null;
  const form = await formMarkFirst(opening.opened, bench.limits);
  return form === undefined || !isItsUnit({ form }) ? null : unit;
}

import type { LastYear } from '../domain/last-year.ts';
import { wholeFile } from '../domain/provenance.ts';
import type { Values } from '../domain/return.ts';
import type { PlacedRow } from '../domain/summary-places.ts';
import type { RecordedLastYear, RecordedTable } from '../domain/summary-record.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { isSame, placeOf, said } from './check-figures.ts';
import { nameOf, type PartChecks } from './check-part.ts';
import type { LocatedPart } from './locate.ts';

/** Last year's figures as a summary remembers them, and as its source gives them now. */
export interface LastYearSources {
  readonly table: RecordedTable;
  readonly was: RecordedLastYear | null;
  /** Null where there is none, or it cannot be read any more. */
  readonly now: LastYear | null;
  /** Whether the campaign names one that is there. */
  readonly isThere: boolean;
  readonly parts: readonly LocatedPart[];
}

/** The file of last year's figures that is gone or changed, and the figures that it gives otherwise now. */
export function checkLastYear(sources: LastYearSources, checks: PartChecks): readonly Finding[] {
  const { was, now, isThere } = sources;
  if (was === null) return [];
  const { file: name, sha256 } = was;
  const subject = { at: wholeFile(name) };
  if (now === null && !isThere) return [finding('summary/source-missing', subject, { name })];
  const changed =
    now?.sha256 === sha256
      ? []
      : [finding('summary/source-changed', subject, { name, was: sha256, now: now?.sha256 ?? '—' })];
  return now === null ? changed : [...changed, ...figureFindings({ ...sources, was, now }, checks)];
}

/** A unit that reported nothing has no figure. */
function figureFindings(
  { table, was, now, parts }: Pick<LastYearSources, 'table' | 'parts'> & { was: RecordedLastYear; now: LastYear },
  checks: PartChecks,
): readonly Finding[] {
  const units = [...new Set([...was.units.keys(), ...now.units.keys()])];
  const rows: readonly (readonly [Pick<PlacedRow, 'kind' | 'name'>, Values | undefined, Values | undefined])[] = [
    ...units.map((name) => [{ kind: 'unit', name } as const, was.units.get(name), now.units.get(name)] as const),
    [{ kind: 'total', name: '' }, was.total, now.total],
  ];
  return rows.flatMap(([row, before, after]) =>
    table.columns.flatMap(({ key }) => {
      const [then, is] = [before?.[key] ?? null, after?.[key] ?? null];
      if (isSame(then, is)) return [];
      const column = { key, compares: 'previous' } as const;
      const subject = { at: { file: checks.file, ...placeOf(row, column, parts) }, column: key };
      const unit = row.kind === 'unit' ? { unit: row.name } : {};
      const facts = {
        name: nameOf({ row: 0, ...row }, row.name),
        title: checks.titleOf(column),
        was: said(then),
        now: said(is),
      };
      return [finding('summary/figure-outdated', { ...subject, ...unit }, facts)];
    }),
  );
}

import type { Campaign } from '../domain/campaign.ts';
import { deadlineAt, deadlineText } from '../domain/deadline.ts';
import { wholeFile } from '../domain/provenance.ts';
import type { FileRecord, RegisterEntry } from '../domain/register.ts';
import type { RecordedFile, RecordedRun, RecordedUnit, SummaryRecord } from '../domain/summary-record.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import { term, type Term } from '../findings/terms.ts';

/** The same campaign as it is now. */
export type Recomputed = Pick<Outcome, 'campaign' | 'register'>;

/** What has changed in the sources of a summary: its table and campaign, its files, its units and how they reported. `file`: the workbook. */
export function checkSources(record: SummaryRecord, now: Recomputed, file: string): readonly Finding[] {
  return [
    ...tableFindings(record, now, file),
    ...settingFindings(record.run, now.campaign, file),
    ...fileFindings(record.files, now.register.files),
    ...unitFindings(record.units, now.register.entries, file),
  ];
}

function tableFindings(
  { table: was }: SummaryRecord,
  { campaign: { table: now } }: Recomputed,
  file: string,
): readonly Finding[] {
  if (was.sha256 === now.sha256) return [];
  const isSame = was.id === now.id && was.version === now.version;
  const facts = { wasId: was.id, was: was.version, nowId: now.id, now: now.version };
  return [
    finding('summary/table-changed', { at: wholeFile(file) }, { ...facts, same: isSame ? term('same-version') : '' }),
  ];
}

function settingFindings(run: RecordedRun, { deadline, timezone }: Campaign, file: string): readonly Finding[] {
  const at = wholeFile(file);
  const textOf = (instant: number | null): string =>
    instant === null ? '—' : deadlineText(deadlineAt(instant, run.timezone), run.timezone);
  const found: Finding[] = [];
  if (run.timezone !== timezone)
    found.push(
      finding('summary/setting-changed', { at }, { what: term('setting-timezone'), was: run.timezone, now: timezone }),
    );
  if (run.deadline !== (deadline?.instant ?? null)) {
    const facts = { was: textOf(run.deadline), now: textOf(deadline?.instant ?? null) };
    found.push(finding('summary/setting-changed', { at }, { what: term('setting-deadline'), ...facts }));
  }
  return found;
}

function fileFindings(then: readonly RecordedFile[], files: readonly FileRecord[]): readonly Finding[] {
  const before = new Map(then.filter(isReceived).map((each) => [each.path, each]));
  const now = new Map(files.filter(isReceived).map((each) => [each.path, each]));
  const found: Finding[] = [];
  for (const [path, { sha256: was, unit }] of before) {
    const subject = { at: wholeFile(path), unit };
    const there = now.get(path);
    if (there === undefined) found.push(finding('summary/source-missing', subject, { name: path }));
    else if (there.sha256 !== was)
      found.push(finding('summary/source-changed', subject, { name: path, was: was ?? '—', now: there.sha256 ?? '—' }));
  }
  for (const [path, { unit }] of now)
    if (!before.has(path)) found.push(finding('summary/source-new', { at: wholeFile(path), unit }, { name: path }));
  return found;
}

/** What is passed over is no source. */
const isReceived = ({ state }: Pick<RecordedFile, 'state'>): boolean => state !== 'ignored';

function unitFindings(
  then: readonly RecordedUnit[],
  entries: readonly RegisterEntry[],
  file: string,
): readonly Finding[] {
  const at = wholeFile(file);
  const now = new Map(entries.map((entry) => [entry.unit.name, entry]));
  const before = new Set(then.map(({ name }) => name));
  const changed = (name: string, change: Term): Finding =>
    finding('summary/unit-changed', { at, unit: name }, { name, change });
  return [
    ...then.flatMap((unit) => {
      const entry = now.get(unit.name);
      if (entry === undefined) return [changed(unit.name, term('unit-left'))];
      const { category } = entry.unit;
      const isMoved = category !== unit.category;
      return [
        ...(isMoved ? [changed(unit.name, term('unit-moved', { was: unit.category, now: category }))] : []),
        ...statusFindings(unit, entry, file),
      ];
    }),
    ...entries.flatMap(({ unit: { name } }) => (before.has(name) ? [] : [changed(name, term('unit-joined'))])),
  ];
}

function statusFindings(was: RecordedUnit, now: RegisterEntry, file: string): readonly Finding[] {
  if (was.timeliness === now.timeliness && was.validity === now.validity) return [];
  const facts = { name: was.name, was: statusOf(was), now: statusOf(now) };
  return [finding('summary/status-outdated', { at: wholeFile(file), unit: was.name }, facts)];
}

const statusOf = ({ timeliness, validity }: Pick<RecordedUnit, 'timeliness' | 'validity'>): Term =>
  term('unit-state', { timeliness: term(`state-${timeliness}`), validity: term(`state-${validity}`) });

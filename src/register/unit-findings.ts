import { wholeFile } from '../domain/provenance.ts';
import type { RegisterEntry } from '../domain/register.ts';
import { localTime } from '../domain/zoned-time.ts';
import { finding, type Finding } from '../findings/finding.ts';

/** What is to be said about a unit as a whole. `timezone`: for the times shown. */
export function* unitFindings(entry: RegisterEntry, timezone: string): Iterable<Finding> {
  const { unit, file, timeliness, receivedAt, daysLate, isNil, likelyFiles } = entry;
  const about = { at: file === null ? null : wholeFile(file), unit: unit.name };
  if (timeliness === 'missing') {
    const contact = [unit.contact, unit.phone].filter((each) => each !== null).join(' ');
    yield finding('unit/missing', about, { contact, files: likelyFiles });
  }
  if (timeliness === 'late' && receivedAt !== null) {
    yield finding('unit/late', about, { days: daysLate, time: localTime(receivedAt, timezone) });
  }
  if (isNil) yield finding('unit/nil', about, {});
  if (timeliness === 'notRequired' && file !== null) yield finding('unit/not-required', about, {});
}

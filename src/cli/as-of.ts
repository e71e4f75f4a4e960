import type { Host } from '../app/host.ts';
import { isDayAlone, parseDeadline } from '../campaign/wall-time.ts';
import type { Instant } from '../domain/instant.ts';
import { UsageError } from '../findings/usage-error.ts';

const second = 1000;

/** The clock of a run: `--as-of`, else now. */
export const clockOf = (
  { asOf }: { readonly asOf?: string },
  { host, timezone }: { readonly host: Host; readonly timezone: string },
): Instant => (asOf === undefined ? host.now() : asOfInstant(asOf, timezone));

/** `--as-of`: a date means the last second of that day, so that a deadline of the day before has passed. */
function asOfInstant(text: string, timezone: string): Instant {
  const deadline = parseDeadline(text, timezone);
  if (deadline === null) {
    throw new UsageError({
      zh: `--as-of 不是时间：“${text}”；例如 2020-02-06 或 2020-02-06T08:00:00+08:00`,
      en: `--as-of takes a time such as 2020-02-06 or 2020-02-06T08:00:00+08:00, not “${text}”`,
    });
  }
  return isDayAlone(text) ? deadline.instant - second : deadline.instant;
}

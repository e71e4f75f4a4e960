import type { Campaign } from '../../domain/campaign.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ReportingUnit } from '../../domain/reporting-unit.ts';
import { localDay } from '../../domain/zoned-time.ts';
import { chineseDate } from '../chinese-date.ts';

/** What the clerk says of a whole run. */
export interface FeedbackTerms {
  readonly asOf: Instant;
  /** Last day for corrections (`2020-02-10`); null where the clerk did not say. */
  readonly due: string | null;
  /** Whom to call; null where the clerk did not say. */
  readonly contact: string | null;
}

/** The same as one unit's notice says it. */
export interface NoticeTerms {
  /** `于2020年2月10日前`, or `尽快`. */
  readonly due: string;
  readonly contact: string | null;
  /** Of the notice: `2020年2月6日`. */
  readonly day: string;
}

/** Without a day of the clerk's the unit's own deadline holds, while it has not passed. */
export function noticeTerms(
  { asOf, due, contact }: FeedbackTerms,
  campaign: Campaign,
  unit: ReportingUnit,
): NoticeTerms {
  const deadline = unit.deadline ?? campaign.deadline;
  const day = due ?? (deadline !== null && asOf <= deadline.instant ? deadline.day : null);
  return {
    due: day === null ? '尽快' : `于${chineseDate(day)}前`,
    contact,
    day: chineseDate(localDay(asOf, campaign.timezone)),
  };
}

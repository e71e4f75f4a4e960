import { dayIn } from '../campaign/wall-time.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { acceptanceDesk, type AcceptanceDesk } from '../register/acceptance-desk.ts';
import { unitIndex } from '../register/unit-index.ts';

/** The desk of a campaign's accepted explanations; `units`: those of its roster, else those that reported. */
export function acceptanceDeskOf(campaign: Campaign, units: readonly ReportingUnit[]): AcceptanceDesk {
  const { accepted, table, roster, district, timezone } = campaign;
  return acceptanceDesk(accepted, {
    table,
    // Most campaigns have no explanations, and need no index of their units for them.
    units: unitIndex(accepted.length === 0 ? [] : units, district),
    isListed: roster !== null,
    dayOf: (text) => dayIn(text, timezone),
  });
}

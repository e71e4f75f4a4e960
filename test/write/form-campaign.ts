import type { Campaign } from '../../src/domain/campaign.ts';
import { defaultChecks } from '../../src/domain/check-settings.ts';
import { deadlineAt } from '../../src/domain/deadline.ts';
import type { Table } from '../../src/domain/table.ts';

/** A campaign to make a table's forms in. */
export function campaignOf(table: Table): Campaign {
  return {
    title: '2020年双拥活动情况统计表',
    district: null,
    issuer: null,
    deadline: deadlineAt(Date.parse('2020-02-05T16:00:00Z'), 'Asia/Shanghai'),
    timezone: 'Asia/Shanghai',
    table,
    roster: null,
    receipts: [],
    accepted: [],
    checks: defaultChecks,
  };
}

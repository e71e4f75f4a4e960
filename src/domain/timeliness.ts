import type { Deadline } from './deadline.ts';
import type { Instant } from './instant.ts';

/** 及时性: 按时, 迟报, 未报, 未到期, 非应报. */
export type Timeliness = 'onTime' | 'late' | 'missing' | 'notDue' | 'notRequired';

/** 审核状态: 通过, 待核实, 退回; `none` where nothing was received. */
export type Validity = 'valid' | 'flagged' | 'rejected' | 'none';

/** `received` is the time of the unit's first return, null where there is none. Without a deadline nothing is late, and what has not come is missing. */
export function timeliness(received: Instant | null, deadline: Deadline | null, asOf: Instant): Timeliness {
  if (received !== null) return deadline === null || received <= deadline.instant ? 'onTime' : 'late';
  return deadline !== null && asOf <= deadline.instant ? 'notDue' : 'missing';
}

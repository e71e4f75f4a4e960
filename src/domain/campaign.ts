import type { Acceptance } from './acceptance.ts';
import type { CheckSettings } from './check-settings.ts';
import type { Deadline } from './deadline.ts';
import type { Receipt } from './receipt.ts';
import type { Roster } from './reporting-unit.ts';
import type { Table } from './table.ts';

/** 统计任务: one notice with its table, roster and deadline. */
export interface Campaign {
  readonly title: string;
  readonly district: string | null;
  readonly issuer: string | null;
  readonly deadline: Deadline | null;
  readonly timezone: string;
  readonly table: Table;
  /** Null where the campaign names none: the units are then those that reported. */
  readonly roster: Roster | null;
  readonly receipts: readonly Receipt[];
  /** 核实记录: the findings that the clerk has explained. */
  readonly accepted: readonly Acceptance[];
  readonly checks: CheckSettings;
}

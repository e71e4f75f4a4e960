import { defaultChecks, type CheckSettings } from '../domain/check-settings.ts';

/** The key `checks` as written: `false` switches a check off, `true` leaves it as it is. */
export type WrittenChecks = {
  readonly [Check in keyof CheckSettings]?: boolean | Partial<NonNullable<CheckSettings[Check]>>;
};

/** What is written, on top of the defaults. */
export const checkSettings = (written: WrittenChecks = {}): CheckSettings => ({
  magnitude: settled(defaultChecks.magnitude, written.magnitude),
  outlier: settled(defaultChecks.outlier, written.outlier),
  change: settled(defaultChecks.change, written.change),
  copied: settled(defaultChecks.copied, written.copied),
});

function settled<Settings>(
  defaults: Settings,
  written: boolean | Partial<NonNullable<Settings>> = true,
): Settings | null {
  if (written === false) return null;
  return written === true ? defaults : { ...defaults, ...written };
}

/** Thresholds of the checks across the district; null for a check that is switched off. */
export interface CheckSettings {
  readonly magnitude: RangeSettings | null;
  readonly outlier: RangeSettings | null;
  readonly change: ChangeSettings | null;
  readonly copied: CopiedSettings | null;
}

/** What is usual among the units of a category. */
export interface RangeSettings {
  /** Units with a figure that it takes to tell; never fewer than 8. */
  readonly units: number;
  /** Robust standard deviations from the median, on a logarithmic scale. */
  readonly limit: number;
}

/** Hidiroglou–Berthelot against the previous campaign. */
export interface ChangeSettings {
  /** Units with both figures that it takes to tell; never fewer than 8. */
  readonly units: number;
  /** Robust standard deviations of a ratio from the median ratio, on a logarithmic scale. */
  readonly limit: number;
  /** Quartile distances of an effect, which is a ratio with the unit's size, from the median effect. */
  readonly quartiles: number;
}

export interface CopiedSettings {
  /** Figures other than 0 that it takes to tell. */
  readonly figures: number;
}

export const defaultChecks: CheckSettings = {
  magnitude: { units: 8, limit: 3.5 },
  outlier: { units: 8, limit: 3.5 },
  change: { units: 8, limit: 3.5, quartiles: 4 },
  copied: { figures: 5 },
};

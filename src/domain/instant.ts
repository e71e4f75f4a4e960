/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** `2020-02-05T16:00:00Z`: to the second, as every output shows it. */
export const instantText = (instant: Instant): string => new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');

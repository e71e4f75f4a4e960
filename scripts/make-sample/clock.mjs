/** The campaign's clock: 2020 in 重庆 is UTC+8 all the year. */
const zone = '+08:00';
const day = 86_400_000;

export const campaignDeadline = '2020-02-05';

/** `2020-02-03 10:30[:00]` → milliseconds since 1970. */
export const instantOf = (/** @type {string} */ local) => Date.parse(`${local.replace(' ', 'T')}${zone}`);

/** `2020-02-03T02:30:00Z`. */
export const utcText = (/** @type {number} */ instant) => new Date(instant).toISOString().replace('.000Z', 'Z');

/**
 * Days after the deadline's day, 0 for a return on time. The end of the deadline's day is still on time.
 * @param {string} received local
 * @param {string} deadline ISO day
 */
export function daysLate(received, deadline) {
  const end = instantOf(`${deadline} 00:00`) + day;
  if (instantOf(received) <= end) return 0;
  return Math.max(1, (Date.parse(received.slice(0, 10)) - Date.parse(deadline)) / day);
}

/** How a text is divided into fields. */
export interface Separation {
  readonly separator: string;
  /** The most usual number of separators in a record. */
  readonly usual: number;
}

/** Bytes at the beginning that are looked at. */
const sampleBytes = 64 * 1024;
/** Where two fit equally well, the one that is rarer in prose and figures is meant. */
const candidates = ['\t', ';', '|', ','] as const;
/** What comes of typing a table with a Chinese keyboard. Looked for only where nothing else divides the text, as prose is full of them. */
const chineseCandidates = ['；', '，'] as const;

/** How well a separator fits a text. */
interface Fit extends Separation {
  /** Records in which it stands. */
  readonly records: number;
  /** Records in which it stands the most usual number of times. */
  readonly alike: number;
}

/** Finds what separates the fields of a CSV: what stands in most records, and there most regularly. Quoted text does not count. */
export function findSeparator(utf8: Buffer): Separation {
  const records = sampleRecords(utf8);
  const usual = bestOf(records, candidates);
  return usual.records > 1 ? usual : bestOf(records, chineseCandidates, usual);
}

const none: Fit = { separator: ',', usual: 0, records: 0, alike: 0 };

function bestOf(records: readonly string[], separators: readonly string[], besides = none): Fit {
  let best = besides;
  for (const separator of separators) {
    const fit = fitOf(records, separator);
    if (isBetter(fit, best)) best = fit;
  }
  return best;
}

/** The many fields of a table weigh more than what stands once in each of a few lines of notes over it. */
function isBetter(one: Fit, other: Fit): boolean {
  if (isMuchHeavier(one, other)) return true;
  if (isMuchHeavier(other, one)) return false;
  return one.records === other.records ? one.alike > other.alike : one.records > other.records;
}

const isMuchHeavier = (one: Fit, other: Fit): boolean =>
  one.alike > 1 && one.alike * one.usual > 4 * other.alike * other.usual;

/** How a text is divided by a separator that is known. */
export const separationBy = (separator: string, utf8: Buffer): Separation => fitOf(sampleRecords(utf8), separator);

/** The first records, without their quoted fields. */
const sampleRecords = (utf8: Buffer): readonly string[] =>
  utf8
    .toString('utf8', 0, sampleBytes)
    .replaceAll(/(?<=^|[\t;|,\r\n])"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]+/);

function fitOf(records: readonly string[], separator: string): Fit {
  const times = new Map<number, number>();
  let fit: Fit = { separator, usual: 0, records: 0, alike: 0 };
  for (const record of records) {
    const count = record.split(separator).length - 1;
    if (count === 0) continue;
    const alike = (times.get(count) ?? 0) + 1;
    times.set(count, alike);
    const usual = alike > fit.alike ? count : fit.usual;
    fit = { separator, usual, records: fit.records + 1, alike: Math.max(alike, fit.alike) };
  }
  return fit;
}

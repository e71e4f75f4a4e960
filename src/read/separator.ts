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
  let best: Fit = { separator: ',', usual: 0, records: 0, alike: 0 };
  for (const separator of candidates) {
    const fit = fitOf(records, separator);
    if (fit.records > best.records || (fit.records === best.records && fit.alike > best.alike)) best = fit;
  }
  return best;
}

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

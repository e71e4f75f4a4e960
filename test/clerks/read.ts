import { readReturn, type Campaign } from '../../src/library/index.ts';

/** What a file is read as: whose it is, the sum of each figure over its rows, and what is to be looked at, `code @cell`. */
export interface Read {
  readonly unit: string | null;
  readonly sums: Readonly<Record<string, number>>;
  /** Errors and warnings. */
  readonly asked: readonly string[];
}

export async function read(bytes: Uint8Array, name: string, campaign: Campaign): Promise<Read> {
  const { unit, rows, findings } = await readReturn(bytes, campaign, { name });
  const sums: Record<string, number> = {};
  for (const { figures } of rows)
    for (const [key, { value }] of Object.entries(figures))
      if (typeof value === 'number' || (typeof value === 'string' && key !== 'unit'))
        sums[key] = Number(((sums[key] ?? 0) + Number(value)).toFixed(6));
  const asked = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, cell }) => `${code} @${cell ?? '-'}`);
  return { unit, sums, asked };
}

import { basename } from 'node:path';
import type { FoundFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { Words } from '../findings/entry.ts';
import { orderFindings } from '../findings/order.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { ArrivedReturn } from '../intake/arrivals.ts';
import { findFile } from '../intake/find-file.ts';
import { openFile } from '../intake/open-file.ts';
import { openingOf } from '../intake/opening.ts';
import type { Filing } from '../register/build-register.ts';
import { fileReturn } from './file-return.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { workbench } from './workbench.ts';

const severalReturns: Words = {
  zh: '这是压缩包，里面可能有多份报表；请解压后逐份读取，或放入报表文件夹一起汇总',
  en: 'this is an archive, which may hold several returns; unpack it and read them one by one, or compile the folder that it lies in',
};

/** Reads and checks one return by itself: a file, by its path, or its bytes. Null for `name`: the path's own. Throws `UsageError` where there is no such file, or it is an archive. */
export async function readOneReturn(
  source: string | Uint8Array,
  name: string | null,
  { campaign, limits }: Pick<LoadedCampaign, 'campaign' | 'limits'>,
): Promise<Filing> {
  const bench = workbench(campaign, limits);
  const arrival = await arrived(source, name, limits);
  const { opening } = arrival;
  if ('opened' in opening && opening.opened.kind === 'zip')
    throw new UsageError(severalReturns, { file: arrival.found.path });
  const filing = await fileReturn(arrival, bench);
  const { received } = filing;
  const sheets = received.content?.sheets ?? [];
  // When it came is nothing that a file by itself can tell.
  const findings = received.findings
    .filter(({ code }) => code !== 'receipt/unproven')
    .map((found) => ({ ...found, unit: found.unit ?? filing.unit?.name ?? null }));
  return { ...filing, received: { ...received, findings: orderFindings(findings, () => sheets) } };
}

async function arrived(source: string | Uint8Array, name: string | null, limits: Limits): Promise<ArrivedReturn> {
  if (typeof source === 'string') {
    const found = await findFile(source, name ?? basename(source));
    return { found, opening: await openFile(found, limits) };
  }
  const found: FoundFile = { path: name ?? 'return', location: '', bytes: source.length, modifiedAt: 0 };
  return { found, opening: openingOf(found, source) };
}

import { basename } from 'node:path';
import { columnsIn } from '../campaign/ledger.ts';
import { receiptLedger, receiptsFrom } from '../campaign/receipts.ts';
import { dateInName, receivedAtText } from '../campaign/wall-time.ts';
import type { Instant } from '../domain/instant.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import {
  isReceiptPath,
  receiptPath,
  type NewReceipt,
  type ReceiptKey,
  type RecordedReceipts,
} from '../domain/receipt.ts';
import { UsageError } from '../findings/usage-error.ts';
import { bornAt, fileDigest } from '../intake/file-trace.ts';
import { walkReturns } from '../intake/walk-returns.ts';
import { newReceipts, type PresentFile } from '../register/new-receipts.ts';
import type { Host } from './host.ts';
import { appendToLedger, type LedgerLine } from './ledger-file.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { setAsideOutputs } from './set-aside-outputs.ts';

/** How a run records. */
export interface RecordOptions {
  readonly host: Host;
  /** The clock. */
  readonly asOf: Instant;
  /** Absolute paths that the run writes, which are no returns. */
  readonly outputs: readonly string[];
}

/** Appends a line to 收文登记 for every file of the returns folder that has none. Throws `UsageError` where there is no campaign to keep it in. */
export async function recordReceipts(loaded: LoadedCampaign, options: RecordOptions): Promise<RecordedReceipts> {
  const { receiptsFile: path, limits, campaign } = loaded;
  if (path === null) throw new UsageError(needsCampaign);
  const name = basename(path);
  const { timezone } = campaign;
  const { named, unnameable } = await presentFiles(loaded, options.outputs);
  const calendar = { timezone, dateInName: (each: string) => dateInName(each, timezone) };
  let [receipts, lacksDigests]: [readonly NewReceipt[], boolean] = [[], false];
  await appendToLedger(receiptLedger, { host: options.host, path, name, limits }, (standing) => {
    receipts = newReceipts(standingIn(standing, name, timezone), named, { calendar, asOf: options.asOf });
    lacksDigests = standing !== null && !columnsIn(standing, name, receiptLedger).includes('sha256');
    return receipts.map((receipt) => lineOf(receipt, { timezone, asOf: options.asOf }));
  });
  return { name, timezone, receipts, known: named.length - receipts.length, unnameable, lacksDigests };
}

const standingIn = (sheet: RawSheet | null, name: string, timezone: string): ReturnType<typeof receiptsFrom> =>
  sheet === null ? [] : receiptsFrom(sheet, name, timezone);

interface Present {
  readonly named: readonly PresentFile[];
  readonly unnameable: readonly string[];
}

async function presentFiles(
  { returnsFolder, ownFiles, limits }: LoadedCampaign,
  outputs: readonly string[],
): Promise<Present> {
  const { files } = await setAsideOutputs(await walkReturns(returnsFolder, new Set([...ownFiles, ...outputs])), limits);
  return {
    named: files
      .filter(({ path }) => isNameable(path))
      .map((found) => ({ found, sha256: fileDigest(found), bornAt: bornAt(found) })),
    unnameable: files.map(({ path }) => path).filter((path) => !isNameable(path)),
  };
}

const isNameable = (path: string): boolean => isReceiptPath(receiptPath(path));

/** 报送渠道 of what the program records. */
const channel = '自动登记';

function lineOf(
  { file, unit, receivedAt, sha256 }: NewReceipt,
  { timezone, asOf }: { readonly timezone: string; readonly asOf: Instant },
): LedgerLine<ReceiptKey> {
  return {
    file,
    unit: unit ?? '',
    received_at: receivedAtText(receivedAt, timezone),
    channel,
    sha256: sha256 ?? '',
    recorded_at: receivedAtText(asOf, timezone),
  };
}

const needsCampaign = {
  zh: '没有找到 shuangyong.json，收文登记无处存放；请在统计任务的文件夹里运行，或用 -c 指明',
  en: 'no shuangyong.json was found beside which the receipts could be kept; run it in the campaign’s folder, or name the file with -c',
};

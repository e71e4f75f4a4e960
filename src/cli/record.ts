import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { RecordOptions } from '../app/record-receipts.ts';
import type { Language } from '../findings/entry.ts';

/** How what was recorded is told: in a language, line by line. */
export interface Telling {
  readonly language: Language;
  readonly tell: (line: string) => void;
}

/** `--record`: records the files that have no receipt, before anything is judged. Whether any was recorded. */
export async function record(
  loaded: LoadedCampaign,
  how: RecordOptions,
  { language, tell }: Telling,
): Promise<boolean> {
  const { recordReceipts } = await import('../app/record-receipts.ts');
  const { receiptsLine, receiptsNotes } = await import('../report/receipts-text.ts');
  const recorded = await recordReceipts(loaded, how);
  const isNew = recorded.receipts.length > 0;
  if (isNew) tell(receiptsLine(recorded, language));
  for (const note of receiptsNotes(recorded, language)) tell(note);
  return isNew;
}

import type { TermKey } from '../findings/terms.ts';

/** Folders inside folders that are looked into. */
export const maxDepth = 64;

const patterns: readonly (readonly [RegExp, TermKey])[] = [
  [/^~\$|^\.~|\.tmp$/i, 'temporary-file'], // locks of Excel, WPS and LibreOffice; files that are being written, ours too
  [/^(thumbs\.db|desktop\.ini|\.ds_store|__macosx)$|^\._/i, 'system-file'],
  [/^\./, 'hidden-file'],
];

/** Why a file or folder of this name holds no return; null where it may hold one. */
export const ignoredName = (name: string): TermKey | null =>
  patterns.find(([pattern]) => pattern.test(name))?.[1] ?? null;

import type { TermKey } from '../findings/terms.ts';

/** Folders inside folders that are looked into. */
export const maxDepth = 64;

const patterns: readonly (readonly [RegExp, TermKey])[] = [
  [/^~\$|^\.~|\.tmp$|~$|^#.*#$/i, 'temporary-file'], // locks of Excel, WPS and LibreOffice; files that are being written, ours too; what editors keep of the text before
  [/^(thumbs\.db|desktop\.ini|\.ds_store|__macosx)$|^\._/i, 'system-file'],
  [/^\./, 'hidden-file'],
  [/\.expect\.json$/i, 'expect-file'],
];

/** The same of a file that is named on the command line, where a shell wrote out `*` as well: hidden files and drafts may be meant, locks never. */
export const ignoredWhenNamed = (name: string): TermKey | null =>
  /^\.(?!~)|\.tmp$/i.test(name) && !name.startsWith('~$') ? null : ignoredName(name);

/** Why a file or folder of this name holds no return; null where it may hold one. */
export const ignoredName = (name: string): TermKey | null =>
  patterns.find(([pattern]) => pattern.test(name))?.[1] ?? null;

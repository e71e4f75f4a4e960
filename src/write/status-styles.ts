import type { Timeliness, Validity } from '../domain/timeliness.ts';
import type { Severity } from '../findings/entry.ts';
import { styles, toned, type CellStyle } from './cell-styles.ts';

/** A status has a sign before its word, so that it is told apart in black and white too; the cell's text is the word alone. Every Chinese font has these signs. */
const signed = (sign: string, style: CellStyle): CellStyle => ({ ...style, numFmt: `"${sign} "@` });

const good = signed('√', styles.centred);
const open = signed('○', styles.centred);
const doubtful = signed('△', toned(styles.centred, 'FFFFE699'));
const bad = signed('×', toned(styles.mark, 'FFF8CBAD'));

export const timelinessStyles: Readonly<Record<Timeliness, CellStyle>> = {
  onTime: good,
  late: doubtful,
  missing: bad,
  notDue: open,
  notRequired: styles.centred,
};

export const validityStyles: Readonly<Record<Validity, CellStyle>> = {
  valid: good,
  flagged: doubtful,
  rejected: bad,
  none: styles.centred,
};

export const severityStyles: Readonly<Record<Severity, CellStyle>> = { error: bad, warning: doubtful, info: open };

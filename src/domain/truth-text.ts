/** A truth value as a table's cells say it: 是 or 否. */
export const truthText = (isSo: boolean): string => (isSo ? '是' : '否');

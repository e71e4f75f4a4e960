import { plainText } from './plain-text.ts';

/** `…` in a statistical table means less than the smallest unit. */
const nil = /^(无|没有|未开展|零|暂无|\/|\\|-+|—+|–+|…+|\.{3,})$/u;

/** Whether a text in place of a figure says that there is nothing to report: 无, —, …. */
export const isNilText = (text: string): boolean => nil.test(plainText(text));

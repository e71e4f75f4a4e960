import { plainText } from './plain-text.ts';

const nil =
  /^(?:无|無|没有|没|零|零报告|零報告|暂无|暂没有|全无|均无|皆无|无此项|无此情况|无此类情况|无相关情况|(?:暂|尚|均)?[未没](?:有)?(?:开展|组织|发生|涉及|进行)(?:此项工作|该项工作|此类工作|相关工作|活动|过)?|不涉及|nil|none|\/+|\\+|-+|—+|–+|―+|─+)[。.]?$/u;
const ellipsis = /^(?:…+|\.{3,}|。{3,})$/u;

/** `…` in a statistical table means less than the smallest unit. */
export const isEllipsis = (text: string): boolean => ellipsis.test(plainText(text));

/** Whether a text in place of a figure says that there is nothing to report: 无, —, …. */
export function isNilText(text: string): boolean {
  const plain = plainText(text);
  return nil.test(plain) || ellipsis.test(plain);
}

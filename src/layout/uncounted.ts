import { plainText } from '../domain/plain-text.ts';

/** 例：某某镇, （示例）红旗村, 红旗村（样例）; 例口村 is a village. */
const example =
  /^[(<【]?(?:填[报表写])?(?:示例|样例|范例|举例|例如|例子|例)(?:行|数据?)?(?:$|[:>)】])|[(](?:示例|样例|范例|例)[)]$/u;
/** XX镇, 某某村: a name that nobody has filled in. */
const placeholder =
  /^(?:[x×*＊○〇]{2,}|某{1,3})(?:省|市|区|县|镇|乡|街道|村|社区|局|委|办|部|单位|公司|部队|组)(?:办事处|委员会|居委会)?$/iu;
/** 作废, 红旗村（不计入）. */
const ofVoid =
  '(?:(?:此|本|该)[行条]|已|应予?|予以)?(?:作废|删除|删去|废弃|取消|无效)(?:行|数据?)?|不(?:计入?|算|汇总|统计|(?:参与|纳入|列入)(?:汇总|统计|计算|合计)?)(?:数|汇总|合计|统计)?';
const voided = new RegExp(`^(?:${ofVoid})$|^.*[(](?:${ofVoid})[)]$|^[(](?:${ofVoid})[)]`, 'u');

/** What a name says of a row that counts for nobody; null where it is a name. `plain`: without blanks. */
export function uncounted(plain: string): 'example' | 'void' | null {
  if (example.test(plain) || placeholder.test(plain)) return 'example';
  return voided.test(plain) ? 'void' : null;
}

/** Whether a text, in a remark also, says that its row does not count. */
export const isVoid = (text: string): boolean => text.length < longest && voided.test(plainText(text));

/** Characters of a name and such words. */
const longest = 40;

import { isMeasure } from '../domain/measure.ts';
import { plainText } from '../domain/plain-text.ts';
import { simplified } from '../domain/simplified.ts';

const act = '(?:填报|填表|填写|制表|制作|审核|复核|审批|审定|校对|签发|经办|报送|上报|报出|负责|统计|盖章|签字|签章)';
const office = '(?:联系|单位|部门|分管|主管|主要|办公|手机|移动|固定|传真|电子)';
const asked = '(?:负责人|领导|人员?|日期|时间|电话|号码|手机|座机|传真|邮箱|盖章|公章|签字|签章|签名)';
const brackets = '(?:\\([^()]*\\))?';
/** 填报人, 审核, 联系电话, 单位负责人（签字）: what a signature line asks for. */
const asking = `(?:(?:${act}|${office})*${asked}(?:人|电话|方式|号码)?(?:签字|签章|签名|盖章)?|联系方式)${brackets}`;
const words = `(?:${asking}|${act})`;
const unitWords = `(?:${act}|计量)?(?:单位|部门)(?:名称)?${brackets}`;

const alone = new RegExp(`^${words}$`, 'u');
const askingAlone = new RegExp(`^${asking}$`, 'u');
const before = new RegExp(`^(?:${words}|${unitWords}):`, 'u');
/** 电话13896000000. */
const beforeDigits = new RegExp(`^(?:${words})[\\d(]`, 'u');
const counted = new RegExp(`^(?:${act}|${office})*(?:日期|时间|电话|号码|手机|座机|传真)`, 'u');
const contact = new RegExp(`^(?:(?:${act}|${office})+${asked}|联系方式|电话|手机号?码?)${brackets}$`, 'u');
const unitLabel = new RegExp(`^${unitWords}:`, 'u');
/** 制表 张三, but not 统计 中心. */
const person = /^(?!.*[局办委会院所站村镇乡道科处部队校心司厂组]$)\p{Script=Han}{2,4}$/u;
const mark = /^\s*[①-⑳※*#]\s*/u;

/** Whether a title asks who filled in the form, and when: 填表人, 填报日期, 联系电话. */
export const asksForSigner = (title: string): boolean => contact.test(labelText(title));

const labelText = (text: string): string => simplified(plainText(text));

/** Whether a cell is a label of the signature line: `填报人：`, `填表人 张三`, `联系电话`. */
export function isSignature(text: string): boolean {
  const plain = labelText(text);
  if (alone.test(plain) || before.test(plain) || beforeDigits.test(plain)) return true;
  const [word = '', name = '', ...others] = text.trim().split(/\s+/u);
  if (name === '') return false;
  return askingAlone.test(labelText(word)) || (others.length === 0 && alone.test(labelText(word)) && person.test(name));
}

/** Whether the numbers beside a label, be they several, belong to it: a date in three cells, two telephones. */
export const asksForNumbers = (text: string): boolean => isSignature(text) && counted.test(labelText(text));

/** `填报单位：城东街道`, `①城东街道` → `城东街道`: what stands in a unit's cell without label and mark, null where it has neither or is no name. */
export function markedUnit(text: string): string | null {
  if (mark.test(text)) return text.replace(mark, '') || null;
  if (!unitLabel.test(labelText(text))) return null;
  const name = text.replace(/^[^:：]*[:：]\s*/u, '').trim();
  return name === '' || /[:：]/u.test(name) || name.split(/[、,，/]/u).some(isMeasure) ? null : name;
}

import { plainText } from '../../domain/plain-text.ts';
import { simplified } from '../../domain/simplified.ts';
import type { RawRow } from '../../domain/raw-sheet.ts';
import { isRowOfMeasures } from '../measure-row.ts';
import { isNoteText } from '../note-text.ts';
import { textsOf } from '../row-texts.ts';
import { isSignature } from '../signature.ts';

const label = /^[^:]{1,14}:/u;
const head =
  /^(?:附件?[\d一二三四五六七八九十]*:?$|表\s*号|制定机关|批准(?:机关|文号)|备案文号|有效期|计量单位|单位:|报告期)/u;

/** 统计表（单位：万元） is a title, and no label. */
export const withoutRemark = (plain: string): string => plain.replace(/(?<=[^:]表)\((?:计量|金额)?单位:[^()]*\)$/u, '');

/** Whether a row is the paper's and not the table's: 附件, 填报单位：…, 填报人：…, 注：… */
export function isPaperLine(row: RawRow | undefined): boolean {
  const texts = textsOf(row).map(({ text }) => text);
  const [first] = texts;
  // 人 — 户: not 人 as in 负责人.
  if (first === undefined || isRowOfMeasures(texts)) return false;
  const plain = withoutRemark(simplified(plainText(first)));
  if (label.test(plain) || head.test(plain) || isNoteText(first)) return true;
  return isSignature(first) || (texts.length > 1 && texts.every((text) => label.test(plainText(text))));
}

/** The name of the unit asked for above or below a table: 填报单位：. */
export const isUnitLabel = (text: string): boolean =>
  /^(?:填报|填表|报送|上报)(?:单位|部门)(?:名称)?(?:\([^()]*\))?:/u.test(simplified(plainText(text)));

/** Whether a column's title asks for the unit: 填报单位, 单位名称, 乡镇（街道）. */
export const isUnitTitle = (text: string): boolean =>
  /^(?:(?:填报|填表|报送|上报|报表|责任)?(?:单位|部门)(?:名称|全称)?|(?:乡镇|镇乡|街道|镇街|乡镇街道|乡镇\(街道\)|乡镇、街道)(?:名称)?)(?:\((?:盖|公)?章\))?$/u.test(
    simplified(plainText(text)),
  );

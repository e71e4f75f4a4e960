import type { Code } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';
import { hint, message } from '../../findings/wording.ts';

/** What the catalogue tells the clerk to do, and a unit cannot; here is what the unit can. */
const remedies: Readonly<Partial<Record<Code, string>>> = {
  'file/unreadable': '请用 WPS 或 Excel 打开后另存为 .xlsx 重新报送；打不开的，请重新填报。',
  'file/encrypted': '请取消打开密码后重新报送。',
  'file/too-large': '请删除与报表无关的内容（多余的工作表、空行、图片等）后重新报送。',
  'file/unsupported': '请按下发的表样填写，存为 .xlsx 后重新报送。',
  'file/empty': '请重新填写并报送。',
  'file/findings-left-out': '请先改正已列出的，并检查其余同类的单元格，再重新报送。',
  'file/macros': '请另存为不带宏的 .xlsx 后重新报送。',
  'file/external-links': '请核对数字，把引用其他工作簿的公式粘贴为数值。',
  'layout/column-unknown': '请按表样填报：栏名有改动的，请改回；多余的，请删除。',
  'layout/total-mismatch': '请核对合计和各行数字，改正其中填错的。',
  'compare/copied': '请核对是否误用了其他单位的报表；确属巧合的，请说明。',
};

/** What another unit sent is nobody else's business. */
const messages: Readonly<Partial<Record<Code, string>>> = {
  'compare/copied': '非零数字与其他单位的报表完全相同',
  'file/too-large': '文件过大，无法读取',
  'file/findings-left-out': '同类问题太多，没有全部列出',
};

/** 问题, as the unit is told it. */
export const unitMessage = (found: Finding): string => messages[found.code] ?? message(found, 'zh');

/** 如何更正, as the unit is told it. */
export const unitRemedy = (found: Finding): string => remedies[found.code] ?? hint(found, 'zh');

/** What the unit itself can mend or answer for: who it is and when it came is for the register. */
export const isForUnit = ({ code, severity, accepted }: Finding): boolean =>
  severity !== 'info' && accepted === undefined && /^(?:file|layout|value|rule|compare)\//.test(code);

import { folderReceipts } from './situations.mjs';
import { toCsv } from './csv.mjs';
import { instantOf } from './clock.mjs';
import { units } from './units.mjs';

const excelForm = /** @type {const} */ ({ encoding: 'utf-8-bom' });

/** units.csv: persons and telephone numbers are no one's. */
export function rosterCsv() {
  const header = ['单位编码', '单位名称', '类别', '别名', '联系人', '联系电话', '是否应报', '延期至'];
  const rows = units.map(({ code, name, category, aliases, isRequired, deadline }, index) => [
    code,
    name,
    category,
    aliases.join('；'),
    `联系人${index + 1}`,
    `023-0000${1000 + index}`,
    isRequired ? '是' : '否',
    deadline,
  ]);
  return toCsv([header, ...rows], excelForm);
}

/**
 * receipts.csv, in order of arrival. A file whose name or folder tells the time has no line.
 * @param {readonly import('./render.mjs').SentFile[]} files
 */
export function receiptsCsv(files) {
  const own = files
    .filter(({ sending }) => sending.proof === 'receipt')
    .map(({ path, sending }) => ({ ...sending, path, unit: sending.receiptUnit ?? '', channel: '电子政务网' }));
  const lines = [...own, ...folderReceipts].toSorted((a, b) => instantOf(a.at) - instantOf(b.at));
  const rows = lines.map(({ path, unit, written, at, channel }) => [path, unit, written ?? at, channel]);
  return toCsv([['文件名', '报送单位', '收到时间', '报送渠道'], ...rows], excelForm);
}

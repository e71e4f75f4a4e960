import { plainText } from '../domain/plain-text.ts';
import { simplifiedName } from './simplified-name.ts';

/** Words that stand before or behind a unit's name in file names. */
const filler =
  '(?:附件\\d*|\\d{4}年|\\d{1,2}月(?:\\d{1,2}日)?|元旦|春节|期间|双拥|拥军优属|拥政爱民|活动|工作|情况|统计表|统计|汇总表|汇总|报表|报告|表格|表|' +
  '上报|报送|填报|的|更正|修订|修改|修正|改正|订正|重报|补报|最终版|最终|终稿|定稿|正式|初稿|新版|最新|副本|复件|盖章|扫描件|电子版|零报告|' +
  '第[一二三四五六七八九十\\d]+[次版稿]|v\\d+(?:\\.\\d+)*|final|copy|\\d+)';
const fillerAround = new RegExp(`^${filler}+|${filler}+$`, 'gu');
const separators = /[\s_\-–—+·.,、。:;()[\]【】《》“”"'#&@!~=]+/u;
const number = /^\d+$/u;

/** What a file or folder name most likely calls its unit: its first part that is more than filler; null where there is none. For campaigns without a roster. */
export function likelyUnit(name: string, title: string): string | null {
  const parts = partsOf(name, title).map((part) => part.replaceAll(fillerAround, ''));
  return parts.find((part) => part.length > 1 && !number.test(part)) ?? null;
}

/** The parts of a file or folder name that may name a unit: `附件：城东街道-2020年…统计表（更正）.xlsx` → `城东街道`. `title`: the table's. */
export function nameParts(given: string, heading: string): readonly string[] {
  // Fillers are known in simplified signs, and units are found by either.
  const name = simplifiedName(given);
  const title = simplifiedName(heading);
  const whole = untitled(name, title);
  // Only at the ends of a part: 水田乡活动中心 is not 水田乡.
  const parts = partsOf(name, title);
  const candidates = [whole, ...parts, ...parts.map((part) => part.replaceAll(fillerAround, ''))];
  return [...new Set(candidates.filter((part) => part.length > 1 && !number.test(part)))];
}

const partsOf = (name: string, title: string): readonly string[] => untitled(name, title).split(separators);

/** Without its extension and the table's title. */
function untitled(name: string, title: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/u, '');
  return stem.normalize('NFKC').toLowerCase().replaceAll(plainText(title), ' ').trim();
}

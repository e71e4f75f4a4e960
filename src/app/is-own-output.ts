import type { Limits } from '../domain/limits.ts';
import { findFile } from '../intake/find-file.ts';
import { openFile } from '../intake/open-file.ts';
import { readSheets } from '../read/index.ts';

/** The first sheets of every summary workbook; no return has them all. */
const summarySheets = ['汇总表', '报送情况', '审核问题', '报表明细', '数据来源'];
/** How every JSON report begins. */
const reportHead = /^\{\s*"tool":\s*\{\s*"name":\s*"shuangyong"/;

/** Whether a file is a summary workbook or a JSON report of an earlier run, by its content. */
export async function isOwnOutput(location: string, limits: Limits): Promise<boolean> {
  const opening = await openFile(await findFile(location, location), limits);
  if (!('opened' in opening)) return false;
  const { opened } = opening;
  if (opened.kind === 'json') return reportHead.test(new TextDecoder().decode(opened.content.subarray(0, 200)));
  if (opened.kind !== 'xlsx') return false;
  const { sheets } = await readSheets(opened, limits);
  return summarySheets.every((name, at) => sheets[at]?.name === name);
}

import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { findFile } from '../intake/find-file.ts';
import { openFile } from '../intake/open-file.ts';
import { readSheets } from '../read/index.ts';

/** The first sheets of every summary workbook; no return has them all. */
const summarySheets = ['汇总表', '报送情况', '审核问题', '报表明细', '数据来源'];
/** How every JSON report begins. */
const reportHead = /^\{\s*"tool":\s*\{\s*"name":\s*"shuangyong"/;

/** What stands in the head of every page. */
export const pageMark = '<meta name="generator" content="shuangyong ';

/** Whether a file on disk is a summary workbook, a page or a JSON report of an earlier run, by its content. */
export async function isOwnOutput(location: string, limits: Limits): Promise<boolean> {
  const opening = await openFile(await findFile(location, location), limits);
  return 'opened' in opening && isOwnContent(opening.opened, limits);
}

/** The same of a file that is open. */
export async function isOwnContent(opened: OpenedFile, limits: Limits): Promise<boolean> {
  const { kind, content } = opened;
  if (kind === 'json') return reportHead.test(headOf(content));
  if (kind === 'html') return headOf(content).includes(pageMark);
  if (kind !== 'xlsx' || !mayBeSummary(tailOf(content))) return false;
  const { sheets } = await readSheets(opened, limits);
  return summarySheets.every((name, at) => sheets[at]?.name === name);
}

const headOf = (content: Uint8Array): string => new TextDecoder().decode(content.subarray(0, 200));

const tailOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer => {
  const tail = Math.min(length, 4096);
  return Buffer.from(buffer, byteOffset + length - tail, tail);
};

/** By the last 4 KiB (as Latin-1), where an archive names its members. Few returns have five sheets, so that hardly one is opened twice. */
export const mayBeSummary = (tail: string | Buffer): boolean => tail.includes('xl/worksheets/sheet5.xml');

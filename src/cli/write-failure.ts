import type { Words } from '../findings/entry.ts';

/** Why a system call could not write, in words; undefined for a code that nobody is likely to meet. */
export const writeFailure = (code: string | undefined): Words | undefined => failures[code ?? ''];

const open: Words = {
  zh: '没有写入权限，或文件正被 WPS、Excel 打开',
  en: 'no permission, or the file is open in Excel or WPS',
};

const failures: Readonly<Record<string, Words>> = {
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EACCES: open,
  EPERM: open,
  EBUSY: { zh: '文件正被 WPS、Excel 打开', en: 'the file is open in Excel or WPS' },
  ENOENT: { zh: '文件夹已不存在', en: 'its folder is no longer there' },
  EFBIG: { zh: '超过了允许的文件大小', en: 'it is larger than a file may be here' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'its name is too long' },
  ENOTDIR: { zh: '上级不是文件夹', en: 'its parent is not a folder' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
};

import type { Ledger } from '../campaign/ledger.ts';
import { UsageError } from '../findings/usage-error.ts';

type Setting = Ledger<string>['setting'];

/** Why nothing can be added to a ledger. `file`: as people call it. */
export const ledgerRefusal = {
  notCsv: (file: string, setting: Setting): UsageError =>
    new UsageError(
      {
        zh: `这不是 CSV，无法续写；请在表中直接登记，或另存为 CSV 后在 shuangyong.json 的 ${setting} 中指明`,
        en: `this is no CSV, and no line can be added to it; enter it there by hand, or save it as CSV and name that in shuangyong.json (${setting})`,
      },
      { file },
    ),
  notCsvName: (file: string, setting: Setting): UsageError =>
    new UsageError(
      {
        zh: `这个文件还不存在，新建的是 CSV，文件名应以 .csv 结尾；请改 shuangyong.json 的 ${setting}`,
        en: `it is not there yet, and what is made is a CSV: its name should end in .csv; change ${setting} in shuangyong.json`,
      },
      { file },
    ),
  noColumn: (file: string, heading: string, key: string): UsageError =>
    new UsageError(
      { zh: `表头缺少“${heading}”一栏，请补上`, en: `the header has no column ${heading} (${key}); add it` },
      { file, key },
    ),
  notInEncoding: (file: string, character: string, encoding: string): UsageError =>
    new UsageError(
      {
        zh: `文件的编码（${encoding}）里没有“${character}”这个字，请把文件另存为 UTF-8`,
        en: `the file is in ${encoding}, which does not have “${character}”; save it as UTF-8`,
      },
      { file },
    ),
  notReadBack: (file: string): UsageError =>
    new UsageError(
      {
        zh: '续写的行读不回来，多半是前面有引号没有配对；请先改正',
        en: 'a line that is added cannot be read back, probably because a quote before it is not closed; mend that first',
      },
      { file },
    ),
};

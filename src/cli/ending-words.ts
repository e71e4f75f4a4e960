import type { Words } from '../findings/entry.ts';

/** Why an output cannot have its name, and which it may take. */
export const endingWords = {
  summary: (name: string): Words => ({
    zh: `merge 的 -o 写出的是汇总工作簿，文件名应以 .xlsx 结尾，例如 ${name}；报告请用 --report 另存，例如 --report json=report.json`,
    en: `-o of merge is the summary workbook, and ends in .xlsx, such as ${name}; a report is kept with --report, such as --report json=report.json`,
  }),
  workbook: (name: string): Words => ({
    zh: `-o 写出的是工作簿，文件名应以 .xlsx 结尾，例如 ${name}`,
    en: `-o is a workbook here, and ends in .xlsx, such as ${name}`,
  }),
  archive: (name: string): Words => ({
    zh: `存档的文件名应以 .zip 结尾，例如 ${name}`,
    en: `the archive ends in .zip, such as ${name}`,
  }),
} as const satisfies Record<string, (name: string) => Words>;

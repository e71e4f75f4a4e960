import { resolve } from 'node:path';
import { mergeReturns, workbookOf } from '../app/merge-returns.ts';
import type { Processors } from '../app/reader.ts';
import { readingHost } from '../host/reading-host.ts';
import { tool } from '../host/tool.ts';
import { json } from '../report/json.ts';
import { loadedOf } from './loaded-campaigns.ts';
import type { Report } from './report.ts';
import type { Campaign, Compilation, CompileOptions } from './types.ts';

/** Whoever calls a library decides what runs beside it. */
const thisOne: Processors = {
  jobs: 1,
  worthOne: Infinity,
  startReader: () => Promise.reject(new Error('one processor has no readers')),
};

/**
 * Reads, checks, registers and adds up all returns of a campaign, as `shuangyong merge` does, and writes nothing.
 * What is wrong with a return is a finding, never an exception.
 *
 * @throws {UsageError} Where the returns folder cannot be read.
 */
export async function compile(campaign: Campaign, options: CompileOptions = {}): Promise<Compilation> {
  const { asOf = new Date(), language = 'zh', includeRejected = false, onProgress } = options;
  const loaded = loadedOf(campaign);
  const outcome = await mergeReturns(loaded, [], {
    tool: tool(),
    asOf: Math.floor(asOf.getTime() / 1000) * 1000,
    includeRejected,
    keepsRows: true,
    processors: thisOne,
    onProgress: async (done, total) => onProgress?.(done, total),
  });
  const reportText = json(outcome, forMachines(language));
  const report: Report = JSON.parse(reportText);
  return {
    report,
    findings: report.findings,
    reportText,
    workbook: (path = loaded.output) => workbookOf(outcome, loaded, readingHost.realPath(resolve(path))),
  };
}

const forMachines = (language: 'zh' | 'en'): Parameters<typeof json>[1] => ({
  language,
  color: false,
  width: 80,
  view: 'merge',
  outputs: [],
  commands: { again: '', next: null },
});

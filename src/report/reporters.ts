import type { LiveReporter, Reporter } from './reporter.ts';

/** The reporter of each `--format` of the contract, in its order; loaded when it is asked for. */
export const reporters = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  csv: async () => (await import('./csv.ts')).csv,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type ReportFormat = keyof typeof reporters;

export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(reporters, name);

/** The formats of which a part can be written before the whole is known. */
const liveReporters: Partial<Record<ReportFormat, () => Promise<LiveReporter>>> = {
  jsonl: async () => (await import('./jsonl.ts')).jsonlLive,
};

/** Null for a format that is only written as a whole. */
export const liveReporterOf = async (format: ReportFormat): Promise<LiveReporter | null> =>
  (await liveReporters[format]?.()) ?? null;

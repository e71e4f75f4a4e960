import type { SampleReporter } from './sample-reporter.ts';

/** The reporter of each `--format` of `validate --expect`, loaded when it is asked for. */
const sampleReporters: Readonly<Record<string, () => Promise<SampleReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
};

/** Null for a format that samples are not told in. */
export const sampleReporterOf = async (format: string): Promise<SampleReporter | null> =>
  Object.hasOwn(sampleReporters, format) ? ((await sampleReporters[format]?.()) ?? null) : null;

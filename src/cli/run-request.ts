import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { failOnNames, type FailOn } from '../findings/fail-on.ts';
import { UsageError } from '../findings/usage-error.ts';
import { isReportFormat, reporters, type ReportFormat } from '../report/reporters.ts';
import type { CommonOptions } from './common-options.ts';
import type { Surroundings } from './terminal.ts';

/** A report and where it goes: an absolute path, or `-` for stdout. */
export interface ReportRequest {
  readonly format: ReportFormat;
  readonly target: string;
}

/** The options of a run, checked. */
export interface RunRequest {
  readonly reports: readonly ReportRequest[];
  /** `-o`: an absolute path, `-` for stdout, null where it was not given. */
  readonly output: string | null;
  /** Processors to use at most. */
  readonly jobs: number;
  readonly failOn: readonly FailOn[];
}

/** What differs between commands. */
export interface CommandDefaults {
  readonly cwd: string;
  readonly failOn: readonly FailOn[];
  /** Whether `-o` names the report rather than the workbook. */
  readonly isReportOutput: boolean;
  /** Where the command's own outputs go: absolute paths, `-` for stdout. */
  readonly furtherTargets: readonly string[];
  /** Where no `--format` is given. */
  readonly usualFormat: ReportFormat;
}

/** GitHub Actions shows findings beside their files, if they come in its own format. */
export const usualFormat = (env: Surroundings['env']): ReportFormat =>
  (env['GITHUB_ACTIONS'] ?? '') === '' ? 'pretty' : 'github';

/** Throws `UsageError` for an option that means nothing. */
export function runRequest(options: CommonOptions, defaults: CommandDefaults): RunRequest {
  const output = options.output === undefined ? null : targetOf(options.output, defaults.cwd);
  return {
    reports: reportsOf(options, defaults, output),
    output,
    jobs: jobsOf(options.jobs),
    failOn: options.failOn === undefined ? defaults.failOn : failOnOf(options.failOn),
  };
}

/** The main report goes to stdout unless something else was sent there; two things never mix. */
function reportsOf(
  options: CommonOptions,
  { cwd, isReportOutput, furtherTargets, usualFormat: usual }: CommandDefaults,
  output: string | null,
): readonly ReportRequest[] {
  const main: ReportRequest = {
    format: options.format === undefined ? usual : formatOf(options.format),
    target: isReportOutput && output !== null ? output : '-',
  };
  const further = (options.report ?? []).map((word) => reportOf(word, cwd));
  const targets = [...further.map(({ target }) => target), ...furtherTargets, isReportOutput ? null : output];
  const others = targets.filter((target) => target === '-').length;
  const isAsked = main.target === '-' && options.format !== undefined;
  refuseCrowd(others + Number(isAsked));
  return others === 1 && main.target === '-' ? further : [main, ...further];
}

function refuseCrowd(onStdout: number): void {
  if (onStdout > 1)
    throw new UsageError({ zh: '只能有一项输出到标准输出（-）', en: 'only one thing can go to stdout (-)' });
}

const targetOf = (word: string, cwd: string): string => (word === '-' ? '-' : resolve(cwd, word));

function reportOf(word: string, cwd: string): ReportRequest {
  const at = word.indexOf('=');
  if (at < 1 || at === word.length - 1) {
    throw new UsageError({
      zh: `--report 的写法是 格式=文件，例如 json=report.json，不是“${word}”`,
      en: `--report takes FORMAT=FILE, such as json=report.json, not “${word}”`,
    });
  }
  return { format: formatOf(word.slice(0, at)), target: targetOf(word.slice(at + 1), cwd) };
}

function formatOf(word: string): ReportFormat {
  if (isReportFormat(word)) return word;
  const known = Object.keys(reporters);
  throw new UsageError({
    zh: `没有“${word}”这种格式；有：${known.join('、')}`,
    en: `there is no format “${word}”; there are: ${known.join(', ')}`,
  });
}

function failOnOf(list: string): readonly FailOn[] {
  const names = list.split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'none') return [];
  return names.map((name) => {
    const known = failOnNames.find((each) => each === name);
    if (known !== undefined) return known;
    throw new UsageError({
      zh: `--fail-on 不认识“${name}”；可用：${failOnNames.join(',')} 或 none`,
      en: `--fail-on does not know “${name}”; it takes ${failOnNames.join(',')}, or none`,
    });
  });
}

/** All processors unless the user says otherwise. */
function jobsOf(jobs: string | undefined): number {
  if (jobs === undefined) return availableParallelism();
  if (/^[1-9]\d{0,3}$/.test(jobs)) return Number(jobs);
  throw new UsageError({
    zh: `--jobs 应是正整数，不是“${jobs}”`,
    en: `--jobs takes a positive whole number, not “${jobs}”`,
  });
}

import {
  reportingProgress,
  type ReportedDay,
  type ReportingProgress,
} from '../../domain/overview/reporting-progress.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { chineseDate } from '../chinese-date.ts';
import { rateFormat, rateOf } from '../rate-figures.ts';
import type { Chart, ChartSet, DataColumn, LineSeries } from './chart.ts';

/** 报送进度: what came in on each day, and all of it so far, against 应报 and the deadline. */
export function progressChart({ register, campaign, asOf }: Outcome): ChartSet {
  const progress = reportingProgress(register.entries, campaign, asOf);
  if (progress === null) {
    const isAsked = register.entries.some(({ unit }) => unit.required);
    const why = isAsked ? '应报单位尚无一报送' : '没有应报单位';
    return { charts: [], tables: [], notes: [`${why}，不绘报送进度图。`] };
  }
  const deadline = campaign.deadline?.day ?? null;
  const columns = columnsOf(progress, deadline);
  const { days, total, expected, onTime, late, ...others } = columns;
  const marked = others.deadline.values.some((value) => value !== null) ? [others.deadline] : [];
  const title = `报送进度（个）：${spanText(progress.days)}`;
  return {
    charts: [chartOf(progress, columns, title)],
    tables: [{ title, columns: [days, onTime, late, total, expected, ...marked, others.share] }],
    notes: notesOf(progress, deadline),
  };
}

interface ProgressColumns {
  readonly days: DataColumn;
  readonly onTime: DataColumn;
  readonly late: DataColumn;
  readonly total: DataColumn;
  readonly expected: DataColumn;
  /** 应报 on the deadline's day, else nothing: the head of an upright line. */
  readonly deadline: DataColumn;
  readonly share: DataColumn;
}

function columnsOf({ days, expected }: ReportingProgress, deadline: string | null): ProgressColumns {
  const column = (title: string, value: (day: ReportedDay) => string | number | null, format = '0'): DataColumn => ({
    title,
    values: days.map(value),
    format,
  });
  return {
    days: column('日期', ({ day }) => shortDate(day), '@'),
    onTime: column('当日按时报送', ({ onTime }) => onTime),
    late: column('当日迟报', ({ late }) => late),
    total: column('累计已报', ({ total }) => total),
    expected: column('应报', () => expected),
    deadline: column('截止日', ({ day }) => (day === deadline ? expected : null)),
    share: column('累计上报率', ({ total }) => (total === null ? null : rateOf(total, expected)), rateFormat),
  };
}

function chartOf({ expected, days }: ReportingProgress, columns: ProgressColumns, title: string): Chart {
  const hasLate = days.some(({ late }) => late > 0);
  const last = days.findLastIndex(({ total }) => total !== null);
  return {
    title,
    description: describe(days, expected),
    categories: columns.days,
    bars: [
      { column: columns.onTime, fill: 'light' },
      ...(hasLate ? [{ column: columns.late, fill: 'hatched' } as const] : []),
    ],
    lines: [
      { column: columns.total, stroke: 'marked', label: { point: last, shows: 'value', side: 'b' } },
      { column: columns.expected, stroke: 'dashed', label: { point: 0, shows: 'value', side: 't' } },
      ...deadlineLine(columns.deadline),
    ],
    direction: 'col',
    isStacked: true,
    gap: 40,
    labelFormat: null,
    // Units come whole: a short axis has a line for each.
    axis: { format: '0', max: null, step: expected < 5 ? 1 : null, isShown: true },
  };
}

function deadlineLine(column: DataColumn): readonly LineSeries[] {
  const point = column.values.findIndex((value) => value !== null);
  if (point === -1) return [];
  return [{ column, stroke: 'upright', label: { point, shows: 'name', side: 't' } }];
}

function describe(days: readonly ReportedDay[], expected: number): string {
  const total = days.findLast((day) => day.total !== null)?.total ?? 0;
  const late = days.reduce((sum, day) => sum + day.late, 0);
  return `${spanText(days)}逐日报送进度：应报 ${expected} 个单位，至末日累计已报 ${total} 个，其中图内迟报 ${late} 个。`;
}

function* notesOf({ days, before, after }: ReportingProgress, deadline: string | null): Iterable<string> {
  if (deadline === null) yield '未规定截止时间，进度图不标截止日。';
  else if (days.every(({ day }) => day !== deadline))
    yield `截止日 ${chineseDate(deadline)}离各单位报送之日过远，进度图不标截止日。`;
  if (before > 0) yield `另有 ${before} 个单位早于图中首日报送，已计入累计。`;
  if (after > 0) yield `另有 ${after} 个单位晚于图中末日报送。`;
}

function spanText(days: readonly ReportedDay[]): string {
  const [first = '', last = ''] = [days[0]?.day, days.at(-1)?.day];
  if (first === last) return chineseDate(first);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `${chineseDate(first)}至${isOneYear ? shortDate(last) : chineseDate(last)}`;
}

/** `2020-02-05` → `2月5日`. */
const shortDate = (day: string): string => chineseDate(day).replace(/^.*年/, '');

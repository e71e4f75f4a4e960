import type { ReportingProgress } from '../../../domain/overview/reporting-progress.ts';
import type { Markup } from '../markup.ts';
import { draw } from './draw.ts';
import { ink, itemStyles, line, muted, still } from './fills.ts';

/** What is written into the picture. */
export interface ProgressWords {
  readonly expected: string;
  readonly deadline: string;
  /** `2020-02-05` as the axis names it. */
  readonly day: (day: string) => string;
}

/** What the picture is made from. */
export interface Progress extends ReportingProgress {
  /** The day of the deadline; null where there is none. */
  readonly deadline: string | null;
}

/** For a screen, and for a phone. */
export type PictureSize = 'wide' | 'narrow';

const widths: Readonly<Record<PictureSize, number>> = { wide: 720, narrow: 344 };

/** Returns by day, what they come to, and the deadline. */
export function drawProgress({ days, expected, deadline }: Progress, words: ProgressWords, size: PictureSize): Markup {
  const lastDay = days.findIndex(({ day }) => day === deadline);
  return draw({
    id: size,
    width: widths[size],
    height: 280,
    option: {
      grid: { left: 40, right: 24, top: 30, bottom: 28 },
      xAxis: [dayAxis(days.map(({ day }) => words.day(day))), { type: 'value', show: false, min: 0, max: days.length }],
      yAxis: countAxis(expected),
      series: [
        { ...dailyBars, itemStyle: itemStyles.solid, data: days.map(({ onTime }) => onTime) },
        { ...dailyBars, itemStyle: itemStyles.hollow, data: days.map(({ late }) => late) },
        {
          ...still,
          type: 'line',
          xAxisIndex: 1,
          symbol: 'circle',
          symbolSize: days.length > 31 ? 3 : 5,
          itemStyle: { color: muted },
          lineStyle: { color: muted, width: 1.5 },
          data: days.flatMap(({ total }, i) => (total === null ? [] : [[i + 0.5, total]])),
          markLine: markLines(expected, lastDay, words),
        },
      ],
    },
  });
}

const dailyBars = { ...still, type: 'bar', stack: 'day', barMaxWidth: 28 } as const;

const dayAxis = (names: readonly string[]) => ({
  type: 'category',
  data: [...names],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: line } },
  axisLabel: { color: muted, fontSize: 12, hideOverlap: true },
});

const countAxis = (expected: number) => ({
  type: 'value',
  min: 0,
  max: Math.max(1, expected),
  minInterval: 1,
  axisLabel: { color: muted, fontSize: 12, showMaxLabel: false },
  splitLine: { lineStyle: { color: line } },
});

/** 应报 across, and the deadline at the end of its day, where the day is shown. */
const markLines = (expected: number, lastDay: number, { expected: expectedWords, deadline }: ProgressWords) => ({
  silent: true,
  symbol: 'none',
  label: { color: ink, fontSize: 12, textBorderWidth: 0 },
  data: [
    {
      yAxis: expected,
      lineStyle: { color: muted, type: 'dashed', width: 1 },
      label: { formatter: () => expectedWords, position: 'insideStartTop' },
    },
    ...(lastDay < 0
      ? []
      : [
          {
            xAxis: lastDay + 1,
            lineStyle: { color: 'var(--accent)', type: 'solid', width: 1.5 },
            label: { formatter: () => deadline, position: 'end', color: 'var(--accent)' },
          },
        ]),
  ],
});

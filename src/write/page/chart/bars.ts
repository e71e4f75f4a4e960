import { textWidth } from '../../text-width.ts';
import { lineOf, type Markup } from '../markup.ts';
import { draw } from './draw.ts';
import { ink, itemStyles, line, still, type Fill } from './fills.ts';

/** Bars of one kind, one for each name; null where there is none, and only its text is written. */
export interface BarSeries {
  readonly fill: Fill;
  readonly values: readonly (number | null)[];
  /** What is written at their ends. */
  readonly texts: readonly string[];
}

/** Lying bars, the first name on top. */
export interface Bars {
  readonly id: string;
  readonly names: readonly string[];
  readonly series: readonly BarSeries[];
  /** Where the axis ends; by the longest bar where left out. */
  readonly most?: number;
}

/** In pixels; a phone shows it whole. */
const pictureWidth = 344;
const widestName = 120;

/** In pixels, at 12 px: a Chinese character is a square, a letter or digit as wide as in the widest font that a browser may have. */
function drawnWidth(text: string): number {
  const letters = text.match(/[ -~]/g)?.length ?? 0;
  return (textWidth(text) - letters) * 6 + letters * 7.5;
}

export function drawBars({ id, names: texts, series, most }: Bars): Markup {
  const names = texts.map(lineOf);
  const left = Math.min(widestName, Math.max(...names.map(drawnWidth))) + 10;
  const right = Math.max(...series.flatMap((each) => each.texts.map(drawnWidth))) + 10;
  const height = names.length * (series.length === 1 ? 26 : 15 * series.length + 14) + 8;
  return draw({
    id,
    width: pictureWidth,
    height,
    option: {
      grid: { left, right, top: 4, bottom: 4 },
      xAxis: { type: 'value', show: false, ...(most === undefined ? {} : { max: most }) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisTick: { show: false },
        axisLine: { onZero: false, lineStyle: { color: line } },
        axisLabel: { color: ink, fontSize: 12, interval: 0, width: widestName, overflow: 'truncate' },
      },
      series: series.map(barSeries),
    },
  });
}

const barSeries = ({ fill, values, texts }: BarSeries) => ({
  type: 'bar',
  ...still,
  barMaxWidth: 14,
  barGap: '25%',
  barCategoryGap: '30%',
  itemStyle: itemStyles[fill],
  data: values.map((value, i) => ({ value: value ?? 0, label: { formatter: () => texts[i] ?? '' } })),
  label: { show: true, position: 'right', color: ink, fontSize: 12, distance: 5 },
});

import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { trusted, type Markup } from '../markup.ts';

use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** A picture in CSS pixels; its colours are variables of the page's style, so that it follows light and dark. */
export interface Drawing {
  /** Of the picture's own ids, so that no two pictures of a page share one. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What ECharts is to draw. */
  readonly option: EChartsCoreOption;
}

/** An SVG for those who see it: what it shows must stand in words beside it. */
export function draw({ id, width, height, option }: Drawing): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return trusted(pagePicture(chart.renderToSVGString({ useViewBox: true }), id));
  } finally {
    chart.dispose();
  }
}

/**
 * The library's SVG as the page can hold it: its ids count the pictures of a process, and would differ from run to run;
 * styles within it are refused by the page's policy; what it marks for a browser of its own means nothing here. Texts in it
 * are escaped, so that what is in quotes is never theirs.
 */
function pagePicture(svg: string, id: string): string {
  return svg
    .replace(/<style ?>[^]*?<\/style>/, '')
    .replace(/<svg [^>]*?viewBox="([^"]*)">/, (_, box: string) => opening(box))
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replaceAll(/ style="font-size:(\d+)px;[^"]*"/g, ' font-size="$1"')
    .replaceAll(/("|#)zr\d+-/g, `$1${id}-`)
    .replaceAll(/>\n+/g, '>');
}

function opening(box: string): string {
  const [, , width, height] = box.split(' ');
  return `<svg width="${width}" height="${height}" viewBox="${box}" aria-hidden="true" focusable="false">`;
}

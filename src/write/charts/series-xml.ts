import type { Plain } from '../bulk-rows.ts';
import { attributeText, elementText, escapedText } from '../package/xml-tag.ts';
import type { BarSeries, Chart, DataColumn, LineSeries } from './chart.ts';
import { barDress, labelType, lineDress, lineMarks, noDress, plumbLine, textDress } from './dress-xml.ts';
import type { Place, Places } from './places.ts';

/** Series of one chart, in the order of its legend: CT_BarSer and CT_LineSer of DrawingML. */
export interface SeriesXml {
  readonly bars: string;
  readonly lines: string;
}

export function seriesXml(chart: Chart, places: Places): SeriesXml {
  const categories = `<c:cat>${values(chart.categories, places)}</c:cat>`;
  const bars = chart.bars.map((series, i) => barSeries(series, { chart, opening: opening(series.column, i, places) }));
  const lines = chart.lines.map((series, i) => lineSeries(series, opening(series.column, bars.length + i, places)));
  const closed = (all: readonly Unclosed[]): string =>
    all
      .map(
        ({ xml, column, closing }) => `${xml}${categories}<c:val>${values(column, places)}</c:val>${closing}</c:ser>`,
      )
      .join('');
  return { bars: closed(bars), lines: closed(lines) };
}

/** A series up to its categories. */
interface Unclosed {
  readonly xml: string;
  readonly column: DataColumn;
  /** What stands behind its values. */
  readonly closing: string;
}

const opening = (column: DataColumn, index: number, places: Places): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${strings(placeOf(column, places).title, [column.title])}</c:tx>`;

function barSeries({ column, fill }: BarSeries, { chart, opening: xml }: { chart: Chart; opening: string }): Unclosed {
  const labels = chart.labelFormat === null ? '' : barLabels(chart.labelFormat);
  return { xml: `${xml}${barDress(fill)}<c:invertIfNegative val="0"/>${labels}`, column, closing: '' };
}

const barLabels = (format: string): string =>
  `<c:dLbls><c:numFmt formatCode="${attributeText(format)}" sourceLinked="0"/>${noDress}${textDress(labelType)}<c:dLblPos val="outEnd"/>${shown('value')}</c:dLbls>`;

function lineSeries({ column, stroke, label }: LineSeries, xml: string): Unclosed {
  const labels =
    label === null
      ? ''
      : `<c:dLbls><c:dLbl><c:idx val="${label.point}"/>${noDress}${textDress(labelType)}<c:dLblPos val="${label.side}"/>${shown(label.shows)}</c:dLbl>${shown(null)}</c:dLbls>`;
  const foot = stroke === 'upright' ? plumbLine : '';
  return {
    xml: `${xml}${lineDress(stroke)}${lineMarks(stroke)}${labels}${foot}`,
    column,
    closing: '<c:smooth val="0"/>',
  };
}

const shown = (what: 'value' | 'name' | null): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${what === 'value' ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="${what === 'name' ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

function placeOf(column: DataColumn, places: Places): Place {
  const place = places.get(column);
  if (place === undefined) throw new Error(`the figures of ${column.title} stand nowhere`);
  return place;
}

/** A reference with what stands there, so that a chart shows before anything is computed. */
function values(column: DataColumn, places: Places): string {
  const reference = placeOf(column, places).values;
  if (column.format === '@') return strings(reference, column.values);
  const format = `<c:formatCode>${elementText(column.format)}</c:formatCode>`;
  return `<c:numRef><c:f>${escapedText(reference)}</c:f><c:numCache>${format}${points(column.values)}</c:numCache></c:numRef>`;
}

const strings = (reference: string, texts: readonly Plain[]): string =>
  `<c:strRef><c:f>${escapedText(reference)}</c:f><c:strCache>${points(texts)}</c:strCache></c:strRef>`;

/** An empty cell has no point. */
const points = (all: readonly Plain[]): string =>
  `<c:ptCount val="${all.length}"/>${all
    .map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${escapedText(String(value))}</c:v></c:pt>`))
    .join('')}`;

import { attributeText, escapedText } from '../package/xml-tag.ts';
import { declaration } from '../package/part-links.ts';
import type { Chart, ValueAxis } from './chart.ts';
import {
  axisLine,
  frame,
  gridLines,
  labelType,
  nameType,
  noDress,
  richText,
  textDress,
  titleType,
} from './dress-xml.ts';
import type { Places } from './places.ts';
import { seriesXml } from './series-xml.ts';

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A chart as a part of the workbook (ECMA-376, DrawingML charts; elements in the schema's order). */
export const chartXml = (chart: Chart, places: Places): string =>
  `${declaration}<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart>${title(chart)}<c:autoTitleDeleted val="0"/>${plotArea(chart, places)}${legend(chart)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>${frame}${textDress(labelType)}</c:chartSpace>`;

const title = (chart: Chart): string =>
  `<c:title>${richText(escapedText(chart.title), titleType)}<c:overlay val="0"/></c:title>`;

function plotArea(chart: Chart, places: Places): string {
  const { bars, lines } = seriesXml(chart, places);
  const { direction, isStacked, gap } = chart;
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const barChart = `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${bars}<c:gapWidth val="${gap}"/><c:overlap val="${isStacked ? 100 : 0}"/>${axes}</c:barChart>`;
  const lineChart =
    lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`;
  return `<c:plotArea><c:layout/>${barChart}${lineChart}${categoryAxis(chart)}${valueAxis(chart)}${noDress}</c:plotArea>`;
}

/** How many categories still have their names side by side. */
const mostNames = 12;

/** Bars that lie begin with the first at the top, and each has its name. */
function categoryAxis({ direction, categories }: Chart): string {
  const isLying = direction === 'bar';
  const [order, side] = isLying ? ['maxMin', 'l'] : ['minMax', 'b'];
  const names = isLying ? textDress(nameType) : textDress(labelType, categories.values.length > mostNames);
  const each = isLying ? '<c:tickLblSkip val="1"/>' : '';
  return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine}${names}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${each}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** Under bars that lie, which begin at the top, it crosses behind the last. */
function valueAxis(chart: Chart): string {
  const { direction, axis } = chart;
  const [side, crosses] = direction === 'col' ? ['l', 'autoZero'] : ['b', 'max'];
  const step = axis.step === null ? '' : `<c:majorUnit val="${axis.step}"/>`;
  return `<c:valAx><c:axId val="2"/>${scaling(chart, axis)}<c:delete val="${axis.isShown ? 0 : 1}"/><c:axPos val="${side}"/>${axis.isShown ? gridLines : ''}<c:numFmt formatCode="${attributeText(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${noDress}${textDress(labelType)}<c:crossAx val="1"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/>${step}</c:valAx>`;
}

/** Bars begin at 0, which is not left to the program: it would cut them where the figures are near one another. */
function scaling({ bars, lines }: Chart, { max }: ValueAxis): string {
  const figures = [...bars, ...lines].flatMap(({ column }) => column.values.map(Number));
  const least = figures.some((figure) => figure < 0) ? '' : '<c:min val="0"/>';
  return `<c:scaling><c:orientation val="minMax"/>${max === null ? '' : `<c:max val="${max}"/>`}${least}</c:scaling>`;
}

/** Where several series are told apart; a line that names itself is left out. */
function legend({ bars, lines }: Chart): string {
  if (bars.length + lines.length < 2) return '';
  const named = lines.flatMap(({ label }, i) => (label?.shows === 'name' ? [bars.length + i] : []));
  const without = named.map((index) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`);
  return `<c:legend><c:legendPos val="b"/>${without.join('')}<c:overlay val="0"/>${textDress(labelType)}</c:legend>`;
}

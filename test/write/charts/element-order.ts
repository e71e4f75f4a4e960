import type { XmlElement } from '../../../src/write/package/xml-tree.ts';

const shape = 'a:noFill|a:solidFill|a:pattFill a:ln';
const text = 'a:bodyPr a:lstStyle a:p';
const letters = 'a:ln a:solidFill a:latin a:ea a:cs';
const label =
  'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator';
const seriesHead = 'idx order tx spPr';
const axisHead =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses';

/**
 * The children that an element of a chart may have, in the order of the schema (ECMA-376, dml-chart.xsd and dml-main.xsd); a
 * name may stand several times, `|` stands between alternatives. What is never written here is left out.
 */
const sequences: Readonly<Record<string, string>> = {
  chartSpace: 'date1904 lang roundedCorners style clrMapOvr protection chart spPr txPr externalData printSettings',
  chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  title: 'tx layout overlay spPr txPr',
  plotArea: 'layout barChart lineChart catAx valAx dTable spPr',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  'barChart/ser': `${seriesHead} invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape`,
  'lineChart/ser': `${seriesHead} marker dPt dLbls trendline errBars cat val smooth`,
  tx: 'strRef|rich',
  'ser/tx': 'strRef|v',
  cat: 'strRef|numRef',
  val: 'numRef',
  strRef: 'f strCache',
  numRef: 'f numCache',
  strCache: 'ptCount pt',
  numCache: 'formatCode ptCount pt',
  pt: 'v',
  marker: 'symbol size spPr',
  dLbls: `dLbl ${label}`,
  dLbl: `idx layout tx ${label}`,
  errBars: 'errDir errBarType errValType noEndCap plus minus val spPr',
  catAx: `${axisHead} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl`,
  valAx: `${axisHead} crossBetween majorUnit minorUnit dispUnits`,
  scaling: 'logBase orientation max min',
  majorGridlines: 'spPr',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
  legendEntry: 'idx delete|txPr',
  spPr: shape,
  txPr: text,
  rich: text,
  'a:ln': 'a:noFill|a:solidFill a:prstDash a:round',
  'a:p': 'a:pPr a:r a:endParaRPr',
  'a:pPr': 'a:defRPr',
  'a:defRPr': letters,
  'a:r': 'a:rPr a:t',
  'a:rPr': letters,
  'a:solidFill': 'a:srgbClr',
  'a:pattFill': 'a:fgClr a:bgClr',
  'a:fgClr': 'a:srgbClr',
  'a:bgClr': 'a:srgbClr',
};

/** Where elements of a chart stand out of the schema's order, or where they may not: none in a sound one. */
export function misplaced({ tag: { name }, children }: XmlElement, parent = ''): readonly string[] {
  const sequence = (sequences[`${parent}/${name}`] ?? sequences[name] ?? '').split(' ');
  const places = children.map((child) => sequence.findIndex((step) => step.split('|').includes(child.tag.name)));
  const wrong = children.filter((_, i) => {
    const place = places[i] ?? -1;
    return place === -1 || place < Math.max(-1, ...places.slice(0, i));
  });
  return [...wrong.map(({ tag }) => `${name}/${tag.name}`), ...children.flatMap((child) => misplaced(child, name))];
}

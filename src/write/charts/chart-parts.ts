import { sheetPart } from '../bulk-rows.ts';
import type { AddedParts, Rewriting } from '../finished-zip.ts';
import { declaration, linksPart, linksXml } from '../package/part-links.ts';
import type { Chart } from './chart.ts';
import { chartXml } from './chart-xml.ts';
import { drawingXml, type Anchor } from './drawing-xml.ts';
import type { Places } from './places.ts';

/** Charts with where they lie on their sheet and where their figures stand. */
export interface PlacedCharts {
  /** exceljs's id of the worksheet, by which it names the sheet's part. */
  readonly sheetId: number;
  readonly charts: readonly (readonly [Chart, Anchor])[];
  readonly places: Places;
}

/** What the package is to have for some charts. */
export interface ChartParts {
  readonly rewriting: Rewriting;
  readonly added: AddedParts;
}

const drawing = 'xl/drawings/drawing1.xml';
const chartName = (index: number): string => `xl/charts/chart${index + 1}.xml`;
const types = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** The charts, a drawing that holds them, and what leads to it. exceljs writes no charts and no drawing of its own here. */
export function chartParts({ sheetId, charts, places }: PlacedCharts): ChartParts {
  if (charts.length === 0) return { rewriting: new Map(), added: new Map() };
  const sheet = sheetPart(sheetId);
  const names = charts.map((_, i) => chartName(i));
  return {
    rewriting: new Map([
      [sheet, (xml: string) => xml.replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>')],
      ['[Content_Types].xml', (xml: string) => xml.replace('</Types>', `${overrides(names)}</Types>`)],
    ]),
    added: new Map([
      [linksPart(sheet), linksXml([{ word: 'drawing', target: drawing }])],
      [drawing, `${declaration}${drawingXml(charts)}`],
      [linksPart(drawing), linksXml(names.map((target) => ({ word: 'chart', target })))],
      ...charts.map(([chart], i) => [chartName(i), chartXml(chart, places)] as const),
    ]),
  };
}

const overrides = (charts: readonly string[]): string =>
  [[drawing, types.drawing] as const, ...charts.map((name) => [name, types.chart] as const)]
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('');

import { attributeText } from '../package/xml-tag.ts';
import type { Chart } from './chart.ts';

/** The cells that a chart lies over: 0-based, from the first to where it ends, which is not part of it. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The charts of a sheet, linked as rId1, rId2, … in their order. */
export const drawingXml = (charts: readonly (readonly [Chart, Anchor])[]): string =>
  `<xdr:wsDr xmlns:xdr="${drawingMl}/spreadsheetDrawing" xmlns:a="${drawingMl}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="${drawingMl}/chart">${charts.map(frameXml).join('')}</xdr:wsDr>`;

/** In Office's units, 12,700 to a point. A chart ends within its last column, so that charts side by side do not touch and its frame is printed. */
const [inset, within] = [2 * 12_700, 50 * 12_700];

function frameXml([chart, { left, top, right, bottom }]: readonly [Chart, Anchor], index: number): string {
  const from = `<xdr:from>${corner([left, inset], [top, inset])}</xdr:from>`;
  const to = `<xdr:to>${corner([right - 1, within], [bottom, 0])}</xdr:to>`;
  const named = `<xdr:cNvPr id="${index + 2}" name="图 ${index + 1}" descr="${attributeText(chart.description)}"/>`;
  return `<xdr:twoCellAnchor editAs="oneCell">${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${named}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingMl}/chart"><c:chart r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

type Offset = readonly [at: number, offset: number];

const corner = ([column, across]: Offset, [row, down]: Offset): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff>`;

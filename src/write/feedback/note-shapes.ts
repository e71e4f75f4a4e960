import { CannotEdit } from '../package/cannot-edit.ts';
import { noteAnchor } from './note-anchor.ts';
import type { Note } from './note.ts';
import type { SheetMetrics } from './sheet-metrics.ts';

/** Shape numbers come in clusters of this size, which a drawing lists. */
const clusterSize = 1024;

const root =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const layout = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';
const noteType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing of the boxes that notes are shown in; without one no program shows a note. */
export const newShapes = (notes: readonly Note[], metrics: SheetMetrics): string =>
  addShapes(`${root}${layout}</xml>`, notes, metrics);

/** A drawing with boxes for the notes that have none yet. It is the old VML, which need not be well-formed, so only its end is touched. */
export function addShapes(text: string, notes: readonly Note[], metrics: SheetMetrics): string {
  const end = text.lastIndexOf('</xml>');
  if (end === -1 || !hasUsualNames(text)) throw new CannotEdit('unusual');
  const drawn = drawnCells(text);
  const missing = notes.filter(({ address }) => !drawn.has(placeOf(address.row - 1, address.column - 1)));
  if (missing.length === 0) return text;
  const first = greatestNumber(text) + 1;
  const shapes = missing.map((note, at) => shape(note, first + at, metrics)).join('');
  const type = /id=["']_x0000_t202["']/.test(text) ? '' : noteType;
  return withClusters(text.slice(0, end), first, first + missing.length - 1) + type + shapes + text.slice(end);
}

/** The prefixes that every program gives the three namespaces. */
const hasUsualNames = (text: string): boolean =>
  [
    'v="urn:schemas-microsoft-com:vml"',
    'o="urn:schemas-microsoft-com:office:office"',
    'x="urn:schemas-microsoft-com:office:excel"',
  ].every((name) => (/<xml\s[^>]*>/.exec(text)?.[0] ?? '').includes(`xmlns:${name}`));

const placeOf = (row: number, column: number): string => `${row} ${column}`;

/** Cells, 0-based, whose note has a box. */
const drawnCells = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/<x:ClientData\s[^>]*ObjectType=["']Note["'][\s\S]*?<\/x:ClientData>/g)].map(([data]) => {
      const at = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(data)?.[1] ?? 0);
      return placeOf(at('Row'), at('Column'));
    }),
  );

/** Of a shape; the first cluster begins behind it where there is none. */
const greatestNumber = (text: string): number =>
  [...text.matchAll(/_x0000_s(\d{1,9})/g)].reduce((most, [, digits]) => Math.max(most, Number(digits)), clusterSize);

/** Clusters that the new shapes reach into are listed as well. */
function withClusters(text: string, first: number, last: number): string {
  return text.replace(/(<o:idmap\s[^>]*data=["'])([^"']*)/, (_, head: string, data: string) => {
    const listed = new Set(data.split(',').map((each) => each.trim()));
    for (let cluster = Math.floor(first / clusterSize); cluster <= last / clusterSize; cluster++)
      listed.add(String(cluster));
    return head + [...listed].filter(Boolean).join(',');
  });
}

function shape(note: Note, number: number, metrics: SheetMetrics): string {
  const { row, column } = note.address;
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:210pt;height:80pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${noteAnchor(note, metrics)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

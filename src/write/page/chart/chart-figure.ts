import { markup, type Markup } from '../markup.ts';
import type { PageContext } from '../page-context.ts';

/** A picture and the same in figures, for those who do not see it and those who want to know exactly. */
export interface ChartFigure {
  /** What it shows, as a heading of its own level. */
  readonly heading: Markup;
  readonly picture: Markup;
  /** What the fillings mean, where there are several. */
  readonly key?: readonly Markup[];
  readonly note?: string;
  readonly table: ChartTable;
}

/** Its first column names the rows. */
export interface ChartTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const chartFigure = ({ heading, picture, key = [], note, table }: ChartFigure, { say }: PageContext): Markup =>
  markup`<figure class="chart"><figcaption>${heading}</figcaption>
${key.length === 0 ? null : markup`<ul class="key">${key}</ul>`}
<div class="picture">${picture}</div>
${note === undefined ? null : markup`<p class="note">${note}</p>`}
<details class="data"><summary>${say('asTable')}<span class="vh"> ${table.caption}</span></summary>
<div class="scroll" role="group" aria-label="${table.caption}" tabindex="0"><table class="figures"><caption class="vh">${table.caption}</caption>
<thead><tr>${table.heads.map((head, i) => markup`<th scope="col"${i === 0 ? null : numeric}>${head}</th>`)}</tr></thead>
<tbody>${table.rows.map(tableRow)}</tbody></table></div></details></figure>`;

const numeric = markup` class="num"`;

const tableRow = ([name = '', ...cells]: readonly string[]): Markup =>
  markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td class="num">${cell}</td>`)}</tr>`;

/** A line of the key: the filling, and what it stands for. */
export const keyItem = (look: 'solid' | 'soft' | 'hollow' | 'line', name: string): Markup =>
  markup`<li><span class="swatch k-${look}" aria-hidden="true"></span>${name}</li>`;

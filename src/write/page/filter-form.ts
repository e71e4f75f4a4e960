import { markup, type Markup } from './markup.ts';

/** A choice among the values of one `data-` attribute. */
export interface FilterChoice {
  /** The attribute, without `data-`. */
  readonly name: string;
  readonly label: string;
  /** Value and what it is called. */
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** Search and choices over a list of the page. */
export interface Filter {
  /** Id of the list. */
  readonly list: string;
  readonly label: string;
  readonly search: string;
  readonly placeholder: string;
  readonly clear: string;
  /** The choice of every value. */
  readonly all: string;
  /** Said of what is left, with the holes `{shown}` and `{all}` for the script to fill. */
  readonly shown: string;
  /** Said where nothing is left. */
  readonly none: string;
  readonly choices: readonly FilterChoice[];
}

/** A list under its filter, which the page's script alone shows and makes work. `further`: buttons. */
export const filteredList = (filter: Filter, list: Markup, further: Markup | null = null): Markup =>
  markup`<form class="filter" role="search" aria-label="${filter.label}" data-list="${filter.list}" data-shown="${filter.shown}" hidden>
<label class="search">${filter.search} <input type="search" name="q" autocomplete="off" placeholder="${filter.placeholder}"></label>
${filter.choices.filter(({ options }) => options.length > 1).map((choice) => select(choice, filter.all))}
<button type="reset">${filter.clear}</button>${further}
<output class="shown" aria-live="polite"></output>
</form>
${list}
<p class="none" id="${filter.list}-none" hidden>${filter.none}</p>`;

const select = ({ name, label, options }: FilterChoice, all: string): Markup =>
  markup`<label>${label} <select name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) => markup`<option value="${value}">${text}</option>`,
  )}</select></label>`;

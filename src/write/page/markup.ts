/** HTML that may stand in the page as it is. Only this file makes it, so that no text of a return gets in unescaped. */
export interface Markup {
  readonly html: string;
}

/** What may be put between the tags, or in quotes as an attribute's value: texts are escaped, `null` is nothing. */
export type Part = Markup | string | number | null | readonly Part[];

/** Tag of a template: its own text is HTML, whatever is put into it is not, unless it is markup. Never to be used inside `<script>` and `<style>`, or for a URL that is not encoded. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let html = texts[0] ?? '';
  for (const [i, part] of parts.entries()) html += htmlOf(part) + (texts[i + 1] ?? '');
  return { html };
}

/** HTML of our own making that is no template: style, script, and what the chart library drew. */
export const trusted = (html: string): Markup => ({ html });

export const nothing: Markup = { html: '' };

function htmlOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(htmlOf).join('\n');
}

const special = /[&<>"']/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Most texts have nothing in them that must be looked at twice. */
const harmless = /^[^&<>"'\p{C}\p{Zl}\p{Zp}]*$/u;

const escaped = (text: string): string =>
  harmless.test(text) ? text : shown(text).replaceAll(special, (mark) => entities[mark] ?? '');

/** What a page cannot carry (controls, halves of characters), and what would turn the text around it. */
const unshown = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\u{fffe}\u{ffff}]/gu;

const shown = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(unshown, '\u{fffd}');

/** A text as a picture can hold it: on one line, and nothing that cannot be shown. */
export const lineOf = (text: string): string => shown(text.replaceAll(/\s+/g, ' ').trim());

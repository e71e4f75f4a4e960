import { fileLink } from '../file-link.ts';
import { markup, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';

/** The name of a returned file, as a link to it where a relative one leads there: the page may be moved with its folder, and names no disk. */
export function sourceLink(path: string, text: string, { hrefOf }: PageContext): Markup {
  const href = fileLink(hrefOf(path));
  return href.startsWith('file:') ? markup`${text}` : markup`<a href="${href}">${text}</a>`;
}

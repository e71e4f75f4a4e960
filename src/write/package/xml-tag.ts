import { cellText } from '../cell-text.ts';

const attribute = /\s*([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** An opening tag with an attribute set, or taken away where `value` is null; the rest of it stays as it is written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? '' : ` ${name}="${attributeText(value)}"`;
  let isThere = false;
  const changed = tag.replaceAll(attribute, (whole, found: string) => {
    if (found !== name) return whole;
    isThere = true;
    return written;
  });
  return isThere || value === null ? changed : changed.replace(/\s*(\/?>)$/, `${written}$1`);
}

/** Text between tags, without what XML or a spreadsheet cannot hold. */
export const elementText = (text: string): string => escapedText(cellText(text));

/** The same of text that is fit for a cell already. */
export const escapedText = (text: string): string => (/[&<>]/.test(text) ? escaped(text, /[&<>]/g) : text);

/** Text in an attribute. */
export const attributeText = (text: string): string => escaped(text.replaceAll(/\s/g, ' '), /[&<>"]/g);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string, marks: RegExp): string => text.replaceAll(marks, (mark) => entities[mark] ?? mark);

/** Elements of ours under the prefix (`x:`, or none) that a part has for its own namespace. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replaceAll(/(<\/?)(?=[A-Za-z])/g, `$1${prefix}`);

/** XML Schema's booleans. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

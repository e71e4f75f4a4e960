import { partOf, textWidth } from './text-width.ts';

/** Lines of at most `width` columns: broken at spaces and between Chinese characters, never before a closing mark or behind an opening one. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const next of piecesOf(text, width)) {
    if (textWidth(line + next.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? next.trimStart() : next;
  }
  return [...lines, line.trimEnd()];
}

const opening = '“‘（【《「『';
const closing = '，。；：！？、”’）】》」』…';
const word = `\\p{Script=Han}|[^\\s\\p{Script=Han}${opening}${closing}]+`;
/** Behind a space, a figure that ends a phrase: it means nothing at the start of a line. */
const figure = `\\s\\d[\\d.,%]*(?=[\\s\\p{Script=Han}${closing}]|$)[${closing}]*`;

/** What must stay on one line: a space, or a Chinese character or word with the punctuation and figure that cling to it. */
const piece = new RegExp(`\\s+|(?=\\S)[${opening}]*(?:${word})?[${closing}]*(?:${figure})?`, 'gu');

function* piecesOf(text: string, width: number): Iterable<string> {
  for (const [found] of text.matchAll(piece)) {
    let rest = found;
    while (textWidth(rest) > width) {
      const part = partOf(rest, width);
      yield part;
      rest = rest.slice(part.length);
    }
    if (rest !== '') yield rest;
  }
}

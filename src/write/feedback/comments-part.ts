import { cellName } from '../../domain/cell-address.ts';
import { CannotEdit } from '../package/cannot-edit.ts';
import { declaration } from '../package/part-links.ts';
import { insertion, spliced, type Splice } from '../package/splices.ts';
import { elementText, prefixed } from '../package/xml-tag.ts';
import {
  appended,
  childNamed,
  childrenNamed,
  placeAfter,
  xmlTree,
  type XmlElement,
  type XmlTree,
} from '../package/xml-tree.ts';
import type { Note } from './note.ts';

/** Notes written by a name. */
export interface SignedNotes {
  readonly notes: readonly Note[];
  readonly author: string;
}

/** A part of notes. */
export const newComments = (main: string, { notes, author }: SignedNotes): string =>
  `${declaration}<comments xmlns="${main}"><authors><author>${elementText(author)}</author></authors><commentList>${notes
    .map((note) => commentXml(note, 0))
    .join('')}</commentList></comments>`;

/** A part of notes with ours besides; on a cell that has one already, ours stands below it. */
export function addComments(text: string, { notes, author }: SignedNotes): string {
  const tree = xmlTree(text);
  const [authors, list] = [childNamed(tree.root, 'authors'), childNamed(tree.root, 'commentList')];
  if (authors === null || list === null) throw new CannotEdit('unusual');
  const there = new Map(childrenNamed(list, 'comment').map((each) => [each.tag.attributes['ref'] ?? '', each]));
  const authorId = childrenNamed(authors, 'author').length;
  const isNew = ({ address }: Note): boolean => !there.has(cellName(address));
  const xml = notes.filter(isNew).map((note) => commentXml(note, authorId));
  const splices = notes.flatMap((note) => {
    const comment = there.get(cellName(note.address));
    return comment === undefined ? [] : belowText(tree, comment, note);
  });
  return spliced(text, [
    ...appended(tree, authors, { xml: prefixed(`<author>${elementText(author)}</author>`, tree.prefix) }),
    ...appended(tree, list, { xml: prefixed(xml.join(''), tree.prefix) }),
    ...splices,
  ]);
}

const commentXml = ({ address, text }: Note, authorId: number): string =>
  `<comment ref="${cellName(address)}" authorId="${authorId}"><text>${run(text)}</text></comment>`;

const run = (text: string): string =>
  `<r><rPr><sz val="10"/><color indexed="81"/><rFont val="宋体"/></rPr><t xml:space="preserve">${elementText(text)}</t></r>`;

/** Behind the text's last run, and before what says how to pronounce it. */
function belowText(tree: XmlTree, comment: XmlElement, note: Note): readonly Splice[] {
  const text = childNamed(comment, 'text');
  const xml = prefixed(run(`\n${note.text}`), tree.prefix);
  if (text === null) return [insertion(comment.tag.end, prefixed(`<text>${run(note.text)}</text>`, tree.prefix))];
  if (text.tag.isEmpty) return appended(tree, text, { xml });
  return [insertion(placeAfter(text, ['t', 'r']), xml)];
}

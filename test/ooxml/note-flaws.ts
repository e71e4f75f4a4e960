import { cellName } from '../../src/domain/cell-address.ts';
import { hasTwice, numberIn, told } from './told.ts';
import type { SheetModel, WorkbookModel } from './workbook-model.ts';
import { childOf, childrenOf, within, type XmlElement } from './xml-element.ts';

/** What is wrong with the notes of a sheet and the boxes that they are shown in. */
export function* noteFlaws({ part }: SheetModel, { parts }: WorkbookModel): Iterable<string> {
  const links = parts.links(part);
  const treeOf = (word: string): XmlElement | null =>
    parts.tree(links.find((link) => link.word === word)?.target ?? '');
  const [comments, drawing] = [treeOf('comments'), treeOf('vmlDrawing')];
  // A drawing that cannot be read is told of by itself.
  const isRead = drawing !== null || !links.some(({ word }) => word === 'vmlDrawing');
  if (comments !== null && isRead) yield* commentFlaws(comments, drawing, part);
  if (drawing !== null) yield* shapeFlaws(drawing, part);
}

function* commentFlaws(comments: XmlElement, drawing: XmlElement | null, part: string): Iterable<string> {
  const authors = childOf(comments, 'authors')?.children.length ?? 0;
  const noted = childOf(comments, 'commentList')?.children ?? [];
  const places = noted.flatMap(({ attributes }) => attributes['ref'] ?? []);
  yield* told({
    [`${part}: a cell has two notes`]: hasTwice(places),
    [`${part}: a note has no author`]: noted.some((note) => numberIn(note, 'authorId') >= authors),
    [`${part}: a note is too long`]: noted.some(({ text }) => text.length > 32_767),
  });
  const shown = new Set(drawing === null ? [] : boxes(drawing).map(placeOf));
  for (const place of places) if (!shown.has(place)) yield `${part}: the note of ${place} has no box`;
}

const boxes = (drawing: XmlElement): readonly XmlElement[] =>
  [...within(drawing, 'ClientData')].filter(({ attributes }) => attributes['ObjectType'] === 'Note');

const placeOf = (data: XmlElement): string => {
  const [row, column] = ['Row', 'Column'].map((name) => Number(childOf(data, name)?.text ?? Number.NaN) + 1);
  return cellName({ row: row ?? 0, column: column ?? 0 });
};

function* shapeFlaws(drawing: XmlElement, part: string): Iterable<string> {
  const shapes = [...within(drawing, 'shape')].map(({ attributes }) => attributes);
  const types = new Set(childrenOf(drawing, 'shapetype').map(({ attributes }) => `#${attributes['id']}`));
  yield* told({
    [`${part}: two boxes have one id`]: hasTwice(shapes.map(({ id }) => id)),
    [`${part}: a box is of no type`]: shapes.some(({ type }) => type !== undefined && !types.has(type)),
    [`${part}: a box has no place`]: boxes(drawing).some((data) => !isAnchored(data)),
  });
}

function isAnchored(data: XmlElement): boolean {
  const anchor = childOf(data, 'Anchor');
  return anchor === null || /^(\s*\d+\s*,){7}\s*\d+\s*$/.test(anchor.text);
}

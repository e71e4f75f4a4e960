import type { WorkbookParts } from './workbook-parts.ts';
import { childOf, childrenOf, type XmlElement } from './xml-element.ts';

/** A worksheet with what it needs of the workbook around it. */
export interface SheetModel {
  readonly name: string;
  readonly part: string;
  readonly root: XmlElement;
}

/** The parts that a workbook is made of, by what they are. */
export interface WorkbookModel {
  readonly parts: WorkbookParts;
  readonly part: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetModel[];
  /** Of all sheets. */
  readonly names: ReadonlySet<string>;
  readonly styles: XmlElement | null;
  /** Texts of the shared strings; null where there is no such part. */
  readonly strings: readonly string[] | null;
}

/** Null where there is no workbook to be found. */
export function workbookModel(parts: WorkbookParts): WorkbookModel | null {
  const part = parts.links('').find(({ word }) => word === 'officeDocument')?.target ?? null;
  const root = part === null ? null : parts.tree(part);
  if (part === null || root === null) return null;
  const links = parts.links(part);
  const targetOf = (id: string): string => links.find((link) => link.id === id)?.target ?? '';
  const linked = (word: string): XmlElement | null =>
    parts.tree(links.find((link) => link.word === word)?.target ?? '');
  const listed = childrenOf(childOf(root, 'sheets'), 'sheet').map(({ attributes }) => attributes);
  return {
    parts,
    part,
    root,
    sheets: listed.flatMap(({ name = '', 'r:id': id = '' }) => {
      const tree = parts.tree(targetOf(id));
      return tree === null || tree.name !== 'worksheet' ? [] : [{ name, part: targetOf(id), root: tree }];
    }),
    names: new Set(listed.map(({ name = '' }) => name)),
    styles: linked('styles'),
    strings: linked('sharedStrings')?.children.map(({ text }) => text) ?? null,
  };
}

import { CannotEdit } from '../package/cannot-edit.ts';
import { insertion, spliced, type Splice } from '../package/splices.ts';
import { prefixed, withAttribute } from '../package/xml-tag.ts';
import {
  appended,
  childNamed,
  elementSource,
  placeAfter,
  tagText,
  xmlTree,
  type XmlElement,
  type XmlTree,
} from '../package/xml-tree.ts';
import { markLooks, type Mark } from './mark.ts';
import { changedFormat } from './marked-format.ts';

/** The sections of a style sheet that are added to, each with the one element that it must have where it is missing. */
const sections = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type Section = (typeof sections)[number];

/** Of `CT_Stylesheet`, up to what is added to. */
const sequence = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];

const firsts: Readonly<Record<Section, readonly string[]>> = {
  fonts: ['<font><sz val="11"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** The looks of a workbook's cells, to which new ones are added; those that are there stay as they are. */
export class StyleBook {
  readonly #tree: XmlTree;
  /** By section: what is added, in order, under no prefix. */
  readonly #added = new Map<Section, string[]>();
  /** Cell formats that were added, by what they were made from. */
  readonly #formats = new Map<string, number>();

  constructor(text: string) {
    this.#tree = xmlTree(text);
    if (this.#tree.root.tag.isEmpty) throw new CannotEdit('unusual');
  }

  /** The number of a cell format that is like `base`, filled and framed as its mark asks; `isOpen`: and not locked. */
  marked(base: number, mark: Mark, isOpen: boolean): number {
    return this.#once(`${mark} ${base} ${isOpen}`, () => {
      const { fill, line, border } = markLooks[mark];
      const side = (name: string): string => `<${name} style="${border}"><color rgb="${line}"/></${name}>`;
      const fillId = this.#sole(
        'fills',
        `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
      );
      const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
      const borderId = this.#sole('borders', `<border>${sides}<diagonal/></border>`);
      const attributes = { fillId, borderId, applyFill: 1, applyBorder: 1 };
      return this.#add('cellXfs', changedFormat(this.#format(base), { attributes, isOpen }));
    });
  }

  /** The number of a cell format of our own. Each part is an element under no prefix, or nothing. */
  own({ font, fill, border, alignment }: Readonly<Record<'font' | 'fill' | 'border' | 'alignment', string>>): number {
    const ids = [
      ['fontId', font === '' ? 0 : this.#sole('fonts', font)],
      ['fillId', fill === '' ? 0 : this.#sole('fills', fill)],
      ['borderId', border === '' ? 0 : this.#sole('borders', border)],
    ].map(([name, id]) => `${name}="${id}"`);
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const parent = childNamed(this.#tree.root, 'cellStyleXfs') === null ? '' : 'xfId="0" ';
    const format = `<xf numFmtId="0" ${ids.join(' ')} ${parent}${applied}>${alignment}</xf>`;
    return this.#once(format, () => this.#add('cellXfs', prefixed(format, this.#tree.prefix)));
  }

  /** The style sheet with all that was added. */
  text(): string {
    return spliced(
      this.#tree.text,
      sections.flatMap((name) => this.#sectionSplices(name)),
    );
  }

  #once(key: string, make: () => number): number {
    const number = this.#formats.get(key) ?? make();
    this.#formats.set(key, number);
    return number;
  }

  /** One like it that was added before, else a new one. */
  #sole(section: Section, xml: string): number {
    const written = prefixed(xml, this.#tree.prefix);
    const before = this.#added.get(section)?.indexOf(written) ?? -1;
    return before === -1 ? this.#add(section, written) : this.#before(section) + before;
  }

  #add(section: Section, written: string): number {
    const added = this.#added.get(section) ?? [];
    this.#added.set(section, added);
    return this.#before(section) + added.push(written) - 1;
  }

  /** How many there are without those added. */
  #before(section: Section): number {
    return this.#section(section)?.children.length ?? firsts[section].length;
  }

  #section(name: Section): XmlElement | null {
    return childNamed(this.#tree.root, name);
  }

  /** A cell format as it is written. */
  #format(number: number): string {
    const formats = this.#section('cellXfs')?.children ?? [];
    const format = formats[number] ?? formats[0];
    return format === undefined ? this.#first('cellXfs') : elementSource(this.#tree, format);
  }

  #first(section: Section): string {
    return prefixed(firsts[section].join(''), this.#tree.prefix);
  }

  #sectionSplices(name: Section): readonly Splice[] {
    const added = this.#added.get(name) ?? [];
    const section = this.#section(name);
    const count = String(this.#before(name) + added.length);
    const { root, prefix } = this.#tree;
    if (section === null) {
      const xml = `${this.#first(name)}${added.join('')}`;
      const place = placeAfter(root, sequence.slice(0, sequence.indexOf(name)));
      return [insertion(place, `<${prefix}${name} count="${count}">${xml}</${prefix}${name}>`)];
    }
    if (added.length === 0) return [];
    const opening = withAttribute(tagText(this.#tree, section), 'count', count);
    return appended(this.#tree, section, { xml: added.join(''), opening });
  }
}

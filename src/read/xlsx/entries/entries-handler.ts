import { parseCellName } from '../../../domain/cell-address.ts';
import type { Attributes, XmlHandler } from '../../xml/parse-xml.ts';
import type { Validation } from './validation-entry.ts';

/** A validation with the cells that it stands for, as they are written: `F5 H5:J5`. */
export interface PlacedValidation extends Validation {
  readonly cells: string;
}

/** Rows in which what is to be filled in begins. */
const searchedRows = 300;

/** Takes in the styles of a sheet's first cells, blank ones too, and its validations. */
export class EntriesHandler implements XmlHandler {
  /** By `row,column`. */
  readonly styles = new Map<string, number>();
  readonly formulas = new Map<string, string>();
  readonly validations: PlacedValidation[] = [];
  /** Of the cell that is open. */
  #place = '';
  #attributes: Attributes | null = null;
  #formulas: string[] = [];
  #cells = '';
  #target: 'formula' | 'cells' | 'cell' | null = null;

  open(name: string, attributes: Attributes): void {
    // A list in another sheet stands under a prefix of its own, in an extension.
    const local = localName(name);
    if (local === 'c') this.#openCell(attributes);
    else if (local === 'f' && this.#attributes === null) this.#target = 'cell';
    else if (local === 'dataValidation') this.#begin(attributes);
    else if (local === 'formula1' || local === 'formula2') this.#beginFormula();
    else if (local === 'sqref') this.#target = 'cells';
  }

  text(characters: string): void {
    if (this.#target === 'cell' && this.#place !== '')
      this.formulas.set(this.#place, (this.formulas.get(this.#place) ?? '') + characters);
    if (this.#attributes === null) return;
    if (this.#target === 'formula') this.#formulas.push((this.#formulas.pop() ?? '') + characters);
    if (this.#target === 'cells') this.#cells += characters;
  }

  close(name: string): void {
    const local = localName(name);
    if (['f', 'formula1', 'formula2', 'sqref'].includes(local)) this.#target = null;
    if (local !== 'dataValidation' || this.#attributes === null) return;
    const { type = 'none', operator = 'between' } = this.#attributes;
    this.validations.push({ type, operator, formulas: this.#formulas.map((text) => text.trim()), cells: this.#cells });
    this.#attributes = null;
  }

  #openCell({ r: name = '', s: style }: Attributes): void {
    const place = parseCellName(name);
    this.#place = place === null || place.row > searchedRows ? '' : `${place.row},${place.column}`;
    if (this.#place !== '' && style !== undefined) this.styles.set(this.#place, Number(style));
  }

  #begin(attributes: Attributes): void {
    this.#attributes = attributes;
    this.#formulas = [];
    this.#cells = attributes['sqref'] ?? '';
  }

  #beginFormula(): void {
    this.#formulas.push('');
    this.#target = 'formula';
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

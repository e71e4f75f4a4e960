import type { Limits } from '../../domain/limits.ts';
import type { RawSheet } from '../../domain/raw-sheet.ts';
import { exceeded } from '../../findings/read-failure.ts';
import { CellTally } from '../sheet-builder.ts';
import { shownValues, type ShownValue } from '../shown-value.ts';
import type { Attributes, XmlHandler } from '../xml/parse-xml.ts';
import { attribute } from './attribute.ts';
import { FormatStyles } from './format-styles.ts';
import { WorksheetHandler } from './worksheet-handler.ts';

/** Takes in a workbook: its styles, then its sheets. */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: RawSheet[] = [];
  /** Whether it refers to other workbooks. */
  hasExternalLinks = false;
  readonly #styles = new FormatStyles();
  readonly #tally: CellTally;
  #shown: ShownValue = shownValues(false);
  #worksheet: WorksheetHandler | null = null;

  constructor(limits: Limits) {
    this.#tally = new CellTally(limits);
  }

  open(prefixed: string, attributes: Attributes): void {
    const name = prefixed.replace(/^(ss|x):/, '');
    if (name === 'Worksheet') this.#openWorksheet(attributes);
    else if (this.#worksheet !== null) this.#worksheet.open(name, attributes);
    else if (name === 'Date1904') this.#shown = shownValues(true);
    else if (name === 'SupBook') this.hasExternalLinks = true;
    else this.#styles.open(name, attributes);
  }

  close(prefixed: string): void {
    const name = prefixed.replace(/^(ss|x):/, '');
    if (name === 'Worksheet') this.#closeWorksheet();
    else this.#worksheet?.close(name);
  }

  text(characters: string): void {
    this.#worksheet?.text(characters);
  }

  #openWorksheet(attributes: Attributes): void {
    const { limits } = this.#tally;
    if (this.sheets.length === limits.sheets) throw exceeded('sheets', limits);
    this.#worksheet = new WorksheetHandler(attribute(attributes, 'Name') ?? '', {
      styles: this.#styles,
      shown: this.#shown,
      tally: this.#tally,
    });
  }

  #closeWorksheet(): void {
    if (this.#worksheet !== null) this.sheets.push(this.#worksheet.build());
    this.#worksheet = null;
  }
}

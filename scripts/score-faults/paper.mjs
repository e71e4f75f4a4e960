import { looks } from './looks.mjs';
import { broken } from './rules.mjs';

/** @typedef {'error' | 'warning' | 'info'} Severity */

/**
 * Something that must be found, where it stands on the paper: `0/cash` of the first row, `head/cash` of the header,
 * `header` for any cell of the header, `row of …` for any of its row, `null` for the whole file, `*` for anywhere.
 * @typedef {object} Due
 * @property {string} code
 * @property {Severity} severity
 * @property {string | null} place
 * @property {string | null} rule
 * @property {Mend | null} mend
 */

/**
 * What would put a broken row right.
 * @typedef {object} Mend
 * @property {string | null} slip as the report names it; null where several names do
 * @property {readonly string[]} wrong keys of the columns that are wrong
 * @property {Readonly<Record<string, bigint>>} right the row as it was, by column key, in 0.0001
 */

/** One file that a unit sends, before it is drawn. */
export class Paper {
  /** Keys of columns that it lacks. @type {Set<string>} */
  lacks = new Set();
  /** Titles and measures other than the table's, by column key. @type {Record<string, { title?: string, measure?: string }>} */
  heads = {};
  /** Columns that the table does not have. @type {{ title: string, values: readonly (string | number)[] }[]} */
  extras = [];
  /** Cells outside the table, by how far from its last column and first row. @type {{ right: number, down: number, value: string | number }[]} */
  strays = [];
  /** What a total is off by, by column key. @type {Record<string, bigint>} */
  misstated = {};
  /** Rows under the last one, as typed. @type {((sheet: import('../make-sample/sheet.mjs').Sheet, top: number) => void) | null} */
  drawBelow = null;
  /** Index of a data row. @type {number | null} */
  hiddenRow = null;
  /** Key of a column. @type {string | null} */
  hiddenColumn = null;
  /** Keys of two neighbours that share one cell. @type {[string, string] | null} */
  merged = null;
  /** Further sheets of the workbook. @type {((first: import('../make-every-finding/workbook.mjs').PlainSheet) => import('../make-every-finding/workbook.mjs').PlainSheet[]) | null} */
  moreSheets = null;
  /** @type {((bytes: Buffer) => Buffer | Promise<Buffer>) | null} */
  spoil = null;
  /** Figures that cannot be read, as `0/cash`. @type {Set<string>} */
  unreadable = new Set();
  /** @type {Due[]} */
  due = [];
  /** False where no receipt tells when it came. */
  hasReceipt = true;
  /** Modification time, where there is no receipt. */
  modified = '2020-02-03 10:00';

  /**
   * @param {{ unit: import('./units.mjs').Unit | null, claim: string, look: import('./looks.mjs').LookName, path: string, at: string,
   *   rows: import('./figures.mjs').Row[], encoding: 'utf-8' | 'utf-8-bom' | 'gb18030' }} sent `at`: received, local
   */
  constructor(sent) {
    ({
      unit: this.unit,
      claim: this.claim,
      lookName: this.lookName,
      path: this.path,
      at: this.at,
      rows: this.rows,
      encoding: this.encoding,
    } = { ...sent, lookName: sent.look });
  }

  get look() {
    return looks[this.lookName];
  }

  /**
   * @param {Severity} severity
   * @param {string} code
   * @param {string | null} place
   */
  expect(severity, code, place) {
    this.due.push({ severity, code, place, rule: null, mend: null });
  }

  /** A cell that shows something else than a figure, and cannot be read. */
  showUnreadable(row, key, shown) {
    this.rows[row].shown[key] = shown;
    this.unreadable.add(`${row}/${key}`);
  }

  /** The rules that its rows break, at their cells; `mend` is that of the seeded fault. */
  expectBroken(mend = null) {
    const lacking = [...this.lacks];
    this.rows.forEach(({ figures }, index) => {
      const own = [...this.unreadable]
        .filter((place) => place.startsWith(`${index}/`))
        .map((place) => place.split('/')[1]);
      for (const { id, at, told } of broken(figures, new Set([...lacking, ...own])))
        this.due.push({
          severity: told,
          code: 'rule/violated',
          place: `${index}/${at}`,
          rule: id,
          mend: told === 'info' ? null : mend,
        });
    });
  }

  /** The same for rows of which the clerk explained all that is no hard error: what stands for it is told as a note. */
  expectAccepted() {
    this.expectBroken();
    for (const due of this.due) if (due.code === 'rule/violated') due.severity = 'info';
  }

  get isRejected() {
    return this.due.some(({ severity }) => severity === 'error');
  }
}

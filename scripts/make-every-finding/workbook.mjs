import exceljs from 'exceljs';
import jszip from 'jszip';

const moment = new Date('2020-02-03T02:30:00Z');
jszip.defaults.date = moment; // else every run would stamp its own time into the ZIP

/**
 * A sheet of plain cells. `null` is no cell.
 * @typedef {object} PlainSheet
 * @property {string} name
 * @property {readonly (readonly import('exceljs').CellValue[])[]} rows
 * @property {'visible' | 'hidden'} [state]
 * @property {readonly number[]} [hiddenRows] 1-based
 * @property {readonly number[]} [hiddenColumns] 1-based
 * @property {readonly string[]} [merges] such as C2:D2
 */

/**
 * The same sheets always give the same bytes.
 * @param {readonly PlainSheet[]} sheets
 * @returns {Promise<Buffer>}
 */
export async function plainXlsx(sheets) {
  const workbook = new exceljs.Workbook();
  Object.assign(workbook, { creator: '示例', lastModifiedBy: '示例', created: moment, modified: moment });
  for (const { name, rows, state = 'visible', hiddenRows = [], hiddenColumns = [], merges = [] } of sheets) {
    const worksheet = workbook.addWorksheet(name, { state });
    rows.forEach((values, at) =>
      values.forEach((value, column) => {
        if (value !== null) worksheet.getCell(at + 1, column + 1).value = value;
      }),
    );
    for (const row of hiddenRows) worksheet.getRow(row).hidden = true;
    for (const column of hiddenColumns) worksheet.getColumn(column).hidden = true;
    for (const range of merges) worksheet.mergeCells(range);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/**
 * The same workbook with further parts in its package, as macros and links to other workbooks are.
 * @param {Buffer} workbook
 * @param {Readonly<Record<string, string>>} parts
 * @returns {Promise<Buffer>}
 */
export async function withParts(workbook, parts) {
  const archive = await jszip.loadAsync(workbook);
  for (const [name, content] of Object.entries(parts)) archive.file(name, content, { createFolders: false });
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** What an office program makes of a workbook with a password: here only the container's signature and the name of the stream. */
export const encryptedPackage = () =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);

import exceljs from 'exceljs';
import jszip from 'jszip';

const moment = new Date('2020-02-03T02:30:00Z');
jszip.defaults.date = moment; // else every run would stamp its own time into the ZIP

const thin = { style: 'thin' };
const grid = { top: thin, left: thin, bottom: thin, right: thin };
const middle = { horizontal: 'center', vertical: 'middle', wrapText: true };

/** Shared objects, as exceljs writes a style once for each object that it meets. */
const styles = {
  title: { font: { name: '黑体', size: 18 }, alignment: middle },
  label: { font: { name: '宋体', size: 11 }, alignment: { vertical: 'middle' } },
  head: { font: { name: '宋体', size: 10, bold: true }, alignment: middle, border: grid },
  cell: { font: { name: '宋体', size: 10 }, alignment: middle, border: grid },
  note: { font: { name: '宋体', size: 10 }, alignment: { vertical: 'middle' } },
};

/**
 * The same sheet always gives the same bytes.
 * @param {import('./sheet.mjs').Sheet} sheet
 * @returns {Promise<Buffer>}
 */
export async function toXlsx(sheet) {
  const workbook = new exceljs.Workbook();
  Object.assign(workbook, { creator: '示例', lastModifiedBy: '示例', created: moment, modified: moment });
  const worksheet = workbook.addWorksheet(sheet.name, {
    // A3, which exceljs's own list of sizes lacks.
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
    pageSetup: { paperSize: 8, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const { row, column, value, style } of sheet.cells) {
    if (value === null && style !== 'cell') continue;
    const cell = worksheet.getCell(row, column);
    cell.value = value;
    cell.style = styles[style];
  }
  for (const [top, left, bottom, right] of sheet.merges) worksheet.mergeCells(top, left, bottom, right);
  setSizes(worksheet, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const heights = { title: 32, label: 20, head: 54, cell: 28, note: 20 };

function setSizes(worksheet, sheet) {
  for (let column = 1; column <= sheet.width; column++) worksheet.getColumn(column).width = 10;
  for (const { row, style } of sheet.cells) worksheet.getRow(row).height = heights[style];
}

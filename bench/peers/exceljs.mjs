// A peer: exceljs. Usage: node bench/peers/exceljs.mjs FILE...
import ExcelJS from 'exceljs';

let cells = 0;
for (const file of process.argv.slice(2)) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  book.eachSheet((sheet) => sheet.eachRow((row) => (cells += row.cellCount)));
}
console.log(`${cells} cells`);

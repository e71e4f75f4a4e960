// Makes a campaign of many like returns for measuring: `node bench/make-campaign.mjs FOLDER FILES ROWS [csv]`.
// 25 columns a row; every figure is invented by a seeded generator. Each workbook is as exceljs writes it, but its rows:
// writing 100,000 of them with exceljs takes half a minute.
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { ZipFile } from 'yazl';

const columns = 25;
const figures = columns - 1;
/** The first day that a ZIP archive can name: the same bytes at every run. */
const mtime = new Date(1980, 0, 1);

/** A small linear congruential generator: the same figures at every run. */
const generator = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;

const table = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuangyong:table:bench',
  title: '测速用表',
  type: 'object',
  'x-table': { version: '1.0.0', unitColumn: 'unit', orientation: 'columns', blank: 'zero' },
  properties: {
    unit: { title: '填报单位', type: 'string' },
    ...Object.fromEntries(
      Array.from({ length: figures }, (_, at) => [
        `figure${at + 1}`,
        at % 4 === 3
          ? { title: `金额${at + 1}`, type: 'number', minimum: 0, multipleOf: 0.0001, 'x-column': { measure: '万元' } }
          : { title: `数量${at + 1}`, type: 'integer', minimum: 0, 'x-column': { measure: '次' } },
      ]),
    ),
  },
  required: ['unit'],
  'x-rules': [{ id: 'R1', assert: 'figure1 + figure2 >= 0', severity: 'hard', message: '不小于零' }],
});

const titles = Object.values(table().properties).map(({ title }) => title);

const figureAt = (at, random) => (at % 4 === 3 ? Math.round(random() * 100_000) / 10_000 : Math.floor(random() * 1000));

const rowOf = (random) => Array.from({ length: figures }, (_, at) => figureAt(at, random));

/** The parts of a workbook of one sheet by name, as exceljs writes them. */
async function workbookParts() {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Sheet1').addRow(['']);
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('nodebuffer')])));
}

const letters = Array.from({ length: columns }, (_, at) => String.fromCharCode(65 + at));

const rowXml = (number, cells) => `<row r="${number}" spans="1:${columns}">${cells.join('')}</row>`;
const unitXml = (number) => `<c r="A${number}" t="s"><v>${columns}</v></c>`;
const figureXml = (value, at, number) => `<c r="${letters[at + 1]}${number}"><v>${value}</v></c>`;

function sheetXml(part, rows, random) {
  const [head, tail] = part.toString('utf8').split(/<sheetData>.*<\/sheetData>/su);
  const header = titles.map((_, at) => `<c r="${letters[at]}1" t="s"><v>${at}</v></c>`);
  return Readable.from(
    (function* () {
      yield `${head}<sheetData>${rowXml(1, header)}`;
      for (let number = 2; number <= rows + 1; number++) {
        yield rowXml(number, [unitXml(number), ...rowOf(random).map((value, at) => figureXml(value, at, number))]);
      }
      yield `</sheetData>${tail}`;
    })(),
  );
}

const sharedStrings = (name) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${columns + 1}" uniqueCount="${columns + 1}">` +
  [...titles, name].map((text) => `<si><t>${text}</t></si>`).join('') +
  '</sst>';

async function writeWorkbook(path, { parts, name, rows, random }) {
  const zip = new ZipFile();
  for (const [part, bytes] of parts) {
    if (part.startsWith('xl/worksheets/sheet')) zip.addReadStream(sheetXml(bytes, rows, random), part, { mtime });
    else zip.addBuffer(part === 'xl/sharedStrings.xml' ? Buffer.from(sharedStrings(name)) : bytes, part, { mtime });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

async function writeCsv(path, { name, rows, random }) {
  const lines = (function* () {
    yield `${titles.join(',')}\r\n`;
    for (let row = 0; row < rows; row++) yield `${[name, ...rowOf(random)].join(',')}\r\n`;
  })();
  await pipeline(Readable.from(lines), createWriteStream(path));
}

function writeSettings(folder, names, format) {
  const campaign = {
    title: '测速',
    deadline: '2020-02-05',
    table: 'table.schema.json',
    roster: 'units.csv',
    receipts: 'receipts.csv',
  };
  const units = names.map((name, at) => `${at},${name},村`);
  const receipts = names.map((name) => `${name}.${format},2020-02-03 09:00\n`);
  writeFileSync(join(folder, 'shuangyong.json'), JSON.stringify(campaign, null, 2));
  writeFileSync(join(folder, 'table.schema.json'), JSON.stringify(table(), null, 2));
  writeFileSync(join(folder, 'units.csv'), ['code,name,category', ...units].join('\n'));
  writeFileSync(join(folder, 'receipts.csv'), `file,received_at\n${receipts.join('')}`);
}

/** Writes the campaign and gives the paths of its returns. `format`: `xlsx` or `csv`. */
export async function makeCampaign(folder, { files, rows, format = 'xlsx' }) {
  const random = generator(files * 7919 + rows);
  const names = Array.from({ length: files }, (_, at) => `第${String(at + 1).padStart(5, '0')}村`);
  mkdirSync(join(folder, 'returns'), { recursive: true });
  const parts = await workbookParts();
  const write = format === 'csv' ? writeCsv : writeWorkbook;
  for (const name of names) await write(join(folder, 'returns', `${name}.${format}`), { parts, name, rows, random });
  // The settings come last: where they stand, the campaign is complete.
  writeSettings(folder, names, format);
  return returnsOf(folder, { files, format });
}

/** The paths of the returns of a campaign that was made before. */
export const returnsOf = (folder, { files, format = 'xlsx' }) =>
  Array.from({ length: files }, (_, at) => join(folder, 'returns', `第${String(at + 1).padStart(5, '0')}村.${format}`));

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, files, rows, format] = process.argv.slice(2);
  await makeCampaign(folder, { files: Number(files), rows: Number(rows), format });
}

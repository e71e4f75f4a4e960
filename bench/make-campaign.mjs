// Makes a campaign of many like returns for measuring: `node bench/make-campaign.mjs FOLDER FILES ROWS`.
// 25 columns a row, as many data rows as asked for; every figure is invented by a seeded generator.
import ExcelJS from 'exceljs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const columns = 25;

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
      Array.from({ length: columns - 1 }, (_, at) => [
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

async function workbook(name, rows, random) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow(Object.values(table().properties).map(({ title }) => title));
  for (let row = 0; row < rows; row++) {
    const figures = Array.from({ length: columns - 1 }, (_, at) =>
      at % 4 === 3 ? Math.round(random() * 100_000) / 10_000 : Math.floor(random() * 1000),
    );
    sheet.addRow([name, ...figures]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Writes the campaign and gives the paths of its returns. */
export async function makeCampaign(folder, files, rows) {
  const random = generator(files * 7919 + rows);
  mkdirSync(join(folder, 'returns'), { recursive: true });
  const names = Array.from({ length: files }, (_, at) => `第${String(at + 1).padStart(5, '0')}村`);
  const campaign = {
    title: '测速',
    deadline: '2020-02-05',
    table: 'table.schema.json',
    roster: 'units.csv',
    receipts: 'receipts.csv',
  };
  writeFileSync(join(folder, 'shuangyong.json'), JSON.stringify(campaign, null, 2));
  writeFileSync(join(folder, 'table.schema.json'), JSON.stringify(table(), null, 2));
  writeFileSync(
    join(folder, 'units.csv'),
    ['code,name,category', ...names.map((name, at) => `${at},${name},村`)].join('\n'),
  );
  writeFileSync(
    join(folder, 'receipts.csv'),
    'file,received_at\n' + names.map((name) => `${name}.xlsx,2020-02-03 09:00\n`).join(''),
  );
  const paths = names.map((name) => join(folder, 'returns', `${name}.xlsx`));
  for (const [at, name] of names.entries()) writeFileSync(paths[at], await workbook(name, rows, random));
  return paths;
}

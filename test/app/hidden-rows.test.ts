import { expect, test } from '@jest/globals';
import { readTable } from '../../src/app/read-table.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { readSheets } from '../../src/read/index.ts';
import { openedFile } from '../read/opened-file.ts';
import { workbookBytes } from '../read/workbook-bytes.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({ columns: { events: { title: '宣传活动' }, visits: { title: '走访户数' } } });

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const data = (name: string, attributes: string): string =>
  `<row ${attributes}>${text(name)}<c><v>1</v></c><c><v>2</v></c></row>`;
const header = `<row>${['填报单位', '宣传活动', '走访户数'].map(text).join('')}</row>`;

test.each<[string, string, string, string]>([
  ['a filtered list', '', 'hidden="1"', '<autoFilter ref="A1:C3"/>'],
  ['a collapsed group', '', 'outlineLevel="1" hidden="true"', ''],
  ['rows without height', '', 'ht="0" customHeight="1"', ''],
  ['columns without width', '<cols><col min="3" max="3" width="0" customWidth="1"/></cols>', '', ''],
  [
    'a collapsed group of columns',
    '<cols><col min="2" max="3" outlineLevel="1" hidden="1" collapsed="1"/></cols>',
    '',
    '',
  ],
])('what is hidden in %s is added up, and told', async (...[, columns, attributes, filter]) => {
  const rows = header + data('东山镇', '') + data('西河乡', attributes);
  const opened = openedFile(await workbookBytes({ sheets: [`${columns}<sheetData>${rows}</sheetData>${filter}`] }));
  const { sheets } = await readSheets(opened, defaultLimits);
  const read = readTable(sheets, opened, { table, index: titleIndex(table), categories: [] });
  expect(read.table?.rows.map(({ figures }) => figures.get('visits')?.value)).toEqual([2, 2]);
  expect(read.findings.map(({ code }) => code)).toEqual(['layout/hidden-content']);
});

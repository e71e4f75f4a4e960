import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCampaign, type Campaign } from '../../src/library/index.ts';

/** A column as a test says it: its title, its measure and the groups over it. */
type Said = readonly [title: string, measure: string, ...group: readonly string[]];

interface CampaignCase {
  readonly title: string;
  /** By key. */
  readonly columns: Readonly<Record<string, Said>>;
}

const units = ['石会镇', '黑溪镇', '区民政局'];

/** A campaign on disk, with a table of numbers and a roster of three. */
export async function campaignOf({ title, columns }: CampaignCase): Promise<Campaign> {
  const folder = mkdtempSync(join(tmpdir(), 'clerks-'));
  const properties = Object.entries(columns).map(([key, [name, measure, ...group]]) => [
    key,
    { title: name, type: 'number', minimum: 0, 'x-column': { group, measure } },
  ]);
  const table = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:shuangyong:table:clerks',
    title,
    type: 'object',
    'x-table': { version: '1.0.0', unitColumn: 'unit', orientation: 'auto', blank: 'zero' },
    properties: { unit: { title: '填报单位', type: 'string' }, ...Object.fromEntries(properties) },
  };
  mkdirSync(join(folder, 'returns'));
  writeFileSync(join(folder, 'table.schema.json'), JSON.stringify(table));
  writeFileSync(join(folder, 'units.csv'), `单位名称\n${units.join('\n')}\n`);
  writeFileSync(
    join(folder, 'shuangyong.json'),
    JSON.stringify({ title, table: 'table.schema.json', roster: 'units.csv' }),
  );
  return loadCampaign(folder);
}

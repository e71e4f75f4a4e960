import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseCampaignFile } from '../campaign/campaign-file.ts';
import { parseTable } from '../campaign/table.ts';
import type { Table } from '../domain/table.ts';
import { UsageError } from '../findings/usage-error.ts';
import { bundledCampaignSchema, bundledExpectSchema, bundledTable } from './bundled-files.ts';
import { campaignFileName } from './find-campaign.ts';
import type { Host } from './host.ts';
import { textOf } from './load-campaign.ts';
import { guideText } from './new-campaign/guide.ts';
import { cronText, workflowText } from './new-campaign/schedules.ts';
import { receiptsText, rosterText } from './new-campaign/sheets.ts';

/** What a new campaign is; null where nobody said. */
export interface CampaignAnswers {
  readonly title: string | null;
  readonly district: string | null;
  readonly issuer: string | null;
  /** As in the campaign file. */
  readonly deadline: string | null;
}

/** The table of a new campaign, checked. */
export interface NewTable {
  readonly table: Table;
  readonly bytes: Uint8Array;
  /** Absolute; null for the bundled one. */
  readonly path: string | null;
}

/** What became of a file of the new folder. */
export interface NewFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** False where it was there before, and was left alone. */
  readonly isNew: boolean;
}

/** Reads and checks the table that a campaign is to have: the one that is named, else the folder's own, else the bundled one. */
export function newTable(host: Host, folder: string, file: string | null): NewTable {
  const own = join(folder, tableName);
  const path = file === null ? (host.exists(own) ? own : null) : resolve(host.cwd, file);
  const name = file ?? tableName;
  const bytes = path === null ? host.ownFile(bundledTable) : host.readFile(path, name);
  if (isOfficeFile(bytes)) throw new UsageError(noSchema, { file: name });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { table: parseTable(textOf(bytes, name), name, sha256), bytes, path };
}

/** XLSX and DOCX, or XLS and DOC, by their first bytes: the notice's attachment as it came. */
const isOfficeFile = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

const noSchema = {
  zh: '这是通知的附件，不是统计表定义（JSON Schema）；请先用 shuangyong table infer 附件 -o table.schema.json 起草，核对后再用',
  en: 'this is an attachment and no table in JSON Schema; draft one with shuangyong table infer ATTACHMENT -o table.schema.json, and look it over first',
};

/** Throws `UsageError` where a folder is a file, has a campaign, or another table than the one that is asked for. */
export function checkNewFolder(host: Host, folder: string, { path, bytes }: NewTable): void {
  if (host.exists(folder) && !host.isFolder(folder)) throw new UsageError(isFile, { file: folder });
  const campaign = join(folder, campaignFileName);
  if (host.exists(campaign)) throw new UsageError(isThere, { file: campaign });
  const table = join(folder, tableName);
  if (path === null || !host.exists(table)) return;
  if (!Buffer.from(bytes).equals(host.readFile(table, tableName))) throw new UsageError(isOther, { file: table });
}

/** Makes a campaign folder that runs at once, and writes over nothing. `version`: of this program. */
export function makeCampaign(
  host: Host,
  folder: string,
  { answers, table, version }: { answers: CampaignAnswers; table: NewTable; version: string },
): readonly NewFile[] {
  const title = answers.title ?? table.table.title;
  const contents: Readonly<Record<string, Uint8Array | string>> = {
    [campaignFileName]: settingsText({ ...answers, title }),
    [tableName]: table.bytes,
    'units.csv': rosterText(),
    'receipts.csv': receiptsText(),
    'returns/.gitkeep': '',
    '使用说明.txt': guideText(title),
    'crontab.example': cronText,
    '.github/workflows/shuangyong.yml': workflowText(version),
    'schemas/campaign.schema.json': host.ownFile(bundledCampaignSchema),
    'schemas/expect.schema.json': host.ownFile(bundledExpectSchema),
  };
  const files = Object.keys(contents).map((path) => ({ path, isNew: !host.exists(join(folder, path)) }));
  for (const inner of ['', 'returns', '.github/workflows', 'schemas']) host.makeFolder(join(folder, inner));
  const outputs = files
    .filter(({ isNew }) => isNew)
    .map(({ path }) => ({ path: join(folder, path), bytes: contents[path] ?? '' }));
  host.checkWritable(outputs.map(({ path }) => path));
  host.writeAll(outputs);
  return files;
}

const tableName = 'table.schema.json';

/** The campaign file, read back before it is written: what was answered may be nothing that it can hold. */
function settingsText({ title, district, issuer, deadline }: CampaignAnswers): string {
  const settings = {
    $schema: './schemas/campaign.schema.json',
    title,
    ...(district === null ? {} : { district }),
    ...(issuer === null ? {} : { issuer }),
    ...(deadline === null ? {} : { deadline }),
    timezone: 'Asia/Shanghai',
    table: tableName,
    roster: 'units.csv',
    returns: 'returns',
    receipts: 'receipts.csv',
    output: '汇总.xlsx',
  };
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  parseCampaignFile(text, campaignFileName);
  return text;
}

const isThere = {
  zh: '这个文件夹里已有统计任务，不会覆盖；请换一个文件夹',
  en: 'there is a campaign in this folder already, and it is not written over; name another folder',
};

const isFile = { zh: '这是文件，应为文件夹', en: 'this is a file; expected a folder' };

const isOther = {
  zh: '这里已有另一张统计表，不会覆盖；请先移走，或不用 --table',
  en: 'there is another table here already, and it is not written over; move it away, or leave out --table',
};

import { createHash } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import { draftTable, isCalled, type KnownTable } from '../campaign/draft/draft-table.ts';
import type { DraftNote } from '../campaign/draft/draft-note.ts';
import { jsonText } from '../campaign/json-text.ts';
import { parseTable } from '../campaign/table.ts';
import { nothingAsked } from '../domain/cell-entry.ts';
import { defaultLimits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { SeenTable } from '../domain/seen-table.ts';
import type { Table } from '../domain/table.ts';
import { isError } from '../findings/finding.ts';
import { UsageError } from '../findings/usage-error.ts';
import { message } from '../findings/wording.ts';
import { findFile } from '../intake/find-file.ts';
import { openFile } from '../intake/open-file.ts';
import { seeTable } from '../layout/draft/see-table.ts';
import { readAttachment, type Attachment } from '../read/index.ts';
import { bundledTable } from './bundled-files.ts';
import type { Host } from './host.ts';
import { showsTable } from './shows-table.ts';

/** What to draft a table from. */
export interface InferRequest {
  /** As it was typed. */
  readonly file: string;
  /** The sheet that holds the table; null for the first that shows one. */
  readonly sheet: string | null;
}

/** A drafted table, and what it rests on. */
export interface InferredTable {
  /** The JSON Schema as a file. */
  readonly text: string;
  /** Null where the file has no sheets by name. */
  readonly sheet: string | null;
  readonly notes: readonly DraftNote[];
}

/** Drafts the table of an attachment. Throws `UsageError` where the file cannot be read or shows no table. */
export async function inferTable(host: Host, { file, sheet: wanted }: InferRequest): Promise<InferredTable> {
  const attachment = await openAttachment(resolve(host.cwd, file), file);
  const found = foundIn(attachment, wanted);
  const own = ownTable(attachment, file);
  if (own !== null && (found === null || (await showsTable(own.table, found.sheet))))
    return { text: jsonText(own.text), sheet: found?.sheet.name ?? null, notes: [fromForm] };
  if (found === null) throw nothingFound(file, attachment, wanted);
  const { text, notes } = draftOf(host, file, { found, own: own?.table ?? null });
  const { sheet } = found;
  const others = wanted === null ? attachment.sheets.filter((each) => each !== sheet && isWorthALook(each)) : [];
  return { text, sheet: sheet.name, notes: [...notes, ...others.slice(0, mostOthers).map(otherSheet)] };
}

interface Found {
  readonly found: FoundTable;
  /** The table that the form was made from, before its header was changed; null where it is none. */
  readonly own: Table | null;
}

function draftOf(host: Host, file: string, { found: { seen }, own }: Found): Pick<InferredTable, 'text' | 'notes'> {
  const name = basename(file, extname(file));
  const known = own === null ? bundledCalled(host, seen.title?.text ?? name) : { table: own, isOwn: true };
  const { schema, notes } = draftTable({ seen, name, known });
  const text = jsonText(JSON.stringify(schema));
  // A draft that does not load is a bug of ours, not the user's mistake.
  mustLoad(text, file);
  return { text, notes: own === null ? notes : [changedForm, ...notes] };
}

const mostOthers = 5;

const isWorthALook = ({ visibility, rows }: RawSheet): boolean => visibility === 'visible' && rows.length > 0;

async function openAttachment(location: string, file: string): Promise<Attachment> {
  const opening = await openFile(await findFile(location, file), defaultLimits);
  const failed = 'opened' in opening ? undefined : opening.failed;
  const attachment = 'opened' in opening ? await readAttachment(opening.opened, defaultLimits) : null;
  const why = failed ?? attachment?.findings.find(isError);
  if (attachment !== null && why === undefined) return attachment;
  throw new UsageError(why === undefined ? unreadable : { zh: message(why, 'zh'), en: message(why, 'en') }, { file });
}

/** The table that a form of ours carries, and its text; null for any other file. */
function ownTable({ schema }: Attachment, file: string): { readonly table: Table; readonly text: string } | null {
  if (schema === null) return null;
  try {
    return { table: parseTable(schema, file, createHash('sha256').update(schema).digest('hex')), text: schema };
  } catch (error) {
    // Of another version of this program, or changed by somebody.
    if (error instanceof UsageError) return null;
    throw error;
  }
}

interface FoundTable {
  readonly sheet: RawSheet;
  readonly seen: SeenTable;
}

/** The first visible sheet that shows a table, or the one that was asked for. */
function foundIn({ sheets, entries }: Attachment, wanted: string | null): FoundTable | null {
  for (const sheet of sheets) {
    const isMeant = wanted === null ? sheet.visibility === 'visible' : sheet.name === wanted;
    const seen = isMeant ? seeTable(sheet, entries.get(sheet.name ?? '') ?? nothingAsked) : null;
    if (seen !== null && seen.columns.length > 0) return { sheet, seen };
  }
  return null;
}

/** The bundled table, where the attachment has its title. */
function bundledCalled(host: Host, title: string): KnownTable | null {
  const name = basename(bundledTable);
  const text = new TextDecoder().decode(host.ownFile(bundledTable));
  const table = parseTable(text, name, '');
  return isCalled(table, title) ? { table, isOwn: false } : null;
}

function mustLoad(text: string, file: string): void {
  try {
    parseTable(text, file, '');
  } catch (error) {
    throw new Error(`the draft does not load: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function nothingFound(file: string, { sheets }: Attachment, wanted: string | null): UsageError {
  if (wanted !== null && !sheets.some(({ name }) => name === wanted)) {
    const names = sheets.flatMap(({ name }) => name ?? []);
    return new UsageError(
      {
        zh: `没有“${wanted}”这张工作表${names.length === 0 ? '' : `，有：${names.join('、')}`}`,
        en: `there is no sheet "${wanted}"${names.length === 0 ? '' : `; there are: ${names.join(', ')}`}`,
      },
      { file },
    );
  }
  return new UsageError(
    {
      zh: '没有找到统计表：表头应有两个以上并列的标题，或有“指标名称、计量单位、数量”一行',
      en: 'no table was found: a header has two titles beside one another at least, or a row 指标名称, 计量单位, 数量',
    },
    { file },
  );
}

const unreadable = { zh: '文件无法读取', en: 'this file cannot be read' };

const fromForm: DraftNote = {
  cell: null,
  words: {
    zh: '这是本程序生成的表样，统计表按表样内所附原样取出',
    en: 'this is a form of this program; the table is the one that it carries, as it was',
  },
};

const changedForm: DraftNote = {
  cell: null,
  words: {
    zh: '这是本程序生成的表样，但表头已改动：没有改动的栏沿用原定义，版本号请自行更新',
    en: 'this is a form of this program whose header was changed: columns that are there still keep their definitions; give the table another version',
  },
};

const otherSheet = ({ name }: RawSheet): DraftNote => ({
  cell: null,
  words: {
    zh: `没有看工作表“${name ?? ''}”；如表在其中，请用 --sheet 指明`,
    en: `the sheet "${name ?? ''}" was not looked at; name it with --sheet if the table stands there`,
  },
});

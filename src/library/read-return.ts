import { readOneReturn } from '../app/read-return.ts';
import { cellName } from '../domain/cell-address.ts';
import { typedText, type ReturnRow as Row } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { findingJson } from '../report/json-finding.ts';
import { figureOf } from '../report/json-figures.ts';
import { jsonText } from '../report/json-text.ts';
import { loadedOf } from './loaded-campaigns.ts';
import type { Figure, Finding } from './report.ts';
import type { Campaign, ReadFigure, ReadOptions, Return, ReturnRow } from './types.ts';

/**
 * Reads and checks one return by itself, as `shuangyong validate` does: its rows, each figure with its cell, and its findings.
 * Receipts, other returns and lateness play no part.
 *
 * @param source A path, or the file's bytes.
 * @param campaign Its table and rules; its roster, where there is one, tells the unit.
 * @throws {UsageError} Where there is no such file, or it is an archive of several; what is wrong inside is a finding.
 */
export async function readReturn(
  source: string | Uint8Array,
  campaign: Campaign,
  { name, language = 'zh' }: ReadOptions = {},
): Promise<Return> {
  const loaded = loadedOf(campaign);
  const { table } = loaded.campaign;
  const { unit, received } = await readOneReturn(source, name ?? null, loaded);
  const { path, format, encoding, sha256, bytes } = received.file;
  return {
    name: path,
    format,
    encoding,
    sha256,
    bytes,
    unit: unit?.name ?? null,
    sheets: received.content?.sheets ?? [],
    rows: (received.content?.rows ?? []).map((row) => shownRow(row, table)),
    findings: received.findings.map((found): Finding => JSON.parse(jsonText(findingJson(found, language, table)))),
  };
}

function shownRow({ sheet, row, figures }: Row, { columns }: Table): ReturnRow {
  const shown: [string, ReadFigure][] = columns.flatMap((column) => {
    const figure = figures.get(column.key);
    if (figure === undefined) return [];
    const address = figures.addressOf(column.key);
    const value: Figure = JSON.parse(jsonText(figureOf(figure.value, column)));
    const cell = address === undefined ? null : cellName(address);
    return [[column.key, { value, text: typedText(figure), cell, isUnread: figure.isUnread }]];
  });
  // Keys come from the table's author; `__proto__` is one like any other.
  return { sheet, row, figures: Object.fromEntries(shown) };
}

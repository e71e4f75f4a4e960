import { CFB, read } from '@e965/xlsx';
import { openArchive, type Archive } from '../../archive/archive.ts';
import { exceeded, unreadable } from '../../findings/read-failure.ts';
import { foreignFindings, foreignParts } from '../foreign-content.ts';
import type { ReadSheets } from '../reader.ts';
import { CellTally, SheetBuilder } from '../sheet-builder.ts';
import { shownValues } from '../shown-value.ts';
import { withImpliedFormats } from './binary-styles.ts';
import { readOptions } from './read-options.ts';
import type { ReadRequest } from './request.ts';
import { fillSheet } from './sheet-content.ts';

/** Reads a binary workbook; computes no formula, runs no macro and follows no link. */
export async function readXlsb({ content, limits, path }: ReadRequest): Promise<ReadSheets> {
  const archive = openArchive(Buffer.from(content.buffer, content.byteOffset, content.byteLength), limits);
  const names = [...archive.names];
  const workbook = read(repacked(archive, names), readOptions);
  if (workbook.SheetNames.length > limits.sheets) throw exceeded('sheets', limits);
  const shown = shownValues(workbook.Workbook?.WBProps?.date1904 === true);
  const tally = new CellTally(limits);
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const found = workbook.Sheets[name];
    if (found === undefined || (found['!type'] ?? 'sheet') !== 'sheet') return [];
    const sheet = new SheetBuilder(tally);
    fillSheet(sheet, found, shown);
    return [
      sheet.build({ name, visibility: visibilities[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible' }),
    ];
  });
  if (sheets.length === 0) throw unreadable('no-workbook');
  return { sheets, encoding: null, findings: foreignFindings(path, foreignParts(names)) };
}

const visibilities = ['visible', 'hidden', 'veryHidden'] as const;

/** The parts that hold cells, inflated within the limits: the library's own unpacking has none. */
function repacked(archive: Archive, names: readonly string[]): Buffer {
  const file: unknown = CFB.utils.cfb_new();
  for (const name of names) {
    if (!/^(xl\/|_rels\/|\[content_types\])/.test(name) || !/\.(bin|xml|rels)$/.test(name)) continue;
    if (/^xl\/(media|drawings|printersettings|embeddings|externallinks)\//.test(name)) continue;
    const part = archive.read(name);
    if (part !== null) CFB.utils.cfb_add(file, `/${name}`, name === 'xl/styles.bin' ? withImpliedFormats(part) : part);
  }
  const packed: unknown = CFB.write(file, { fileType: 'zip', type: 'buffer', compression: false });
  return Buffer.isBuffer(packed) ? packed : Buffer.alloc(0);
}

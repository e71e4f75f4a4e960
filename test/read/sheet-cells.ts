import { defaultLimits, type Limits } from '../../src/domain/limits.ts';
import type { CellContent, RawSheet } from '../../src/domain/raw-sheet.ts';
import { readSheets } from '../../src/read/index.ts';
import type { ReadSheets } from '../../src/read/reader.ts';
import { openedFile } from './opened-file.ts';

/** Reads bytes as intake would hand them over. */
export const readBytes = (content: Uint8Array | string, limits: Partial<Limits> = {}): Promise<ReadSheets> =>
  readSheets(openedFile(typeof content === 'string' ? Buffer.from(content) : content), { ...defaultLimits, ...limits });

/** Cells of a sheet by name: `B2`. */
export const cellsOf = (sheet: RawSheet | undefined): Readonly<Record<string, CellContent>> =>
  Object.fromEntries(
    (sheet?.rows ?? []).flatMap(({ number, contents }) =>
      Object.entries(contents).flatMap(([index, content]) =>
        content === undefined ? [] : [[String.fromCharCode(65 + Number(index)) + String(number), content]],
      ),
    ),
  );

/** What was told of a file: each finding's code, with the reason or the option that it names. */
export const told = ({ findings }: ReadSheets): readonly string[] =>
  findings.map(({ code, facts }) => [code, ...['reason', 'option'].flatMap((name) => factOf(facts, name))].join(' '));

function factOf(facts: object, name: string): readonly string[] {
  const value: unknown = new Map<string, unknown>(Object.entries(facts)).get(name);
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null && 'term' in value ? [String(value.term)] : [];
}

import { deflateRawSync } from 'node:zlib';
import type { Table } from '../../domain/table.ts';

const longestPiece = 30_000; // UTF-16 units; a cell holds 32,767

/** A table's JSON Schema as a form carries it: deflated, in letters and digits that no spreadsheet program changes, in pieces that fit into cells. */
export function packedSchema(table: Table): readonly string[] {
  const packed = deflateRawSync(schemaText(table), { level: 9 }).toString('base64');
  return Array.from({ length: Math.ceil(packed.length / longestPiece) }, (_, at) =>
    packed.slice(at * longestPiece, (at + 1) * longestPiece),
  );
}

/** JavaScript puts the keys `1` and `2` first, wherever they stood: the columns are written one by one. */
function schemaText({ schema, columns }: Table): string {
  const properties: unknown = schema['properties'];
  const columnOf = (key: string): unknown =>
    typeof properties === 'object' && properties !== null ? Reflect.get(properties, key) : undefined;
  const written = Object.entries(schema).map(([keyword, value]) =>
    keyword === 'properties'
      ? entry(keyword, `{${columns.map(({ key }) => entry(key, JSON.stringify(columnOf(key)))).join(',')}}`)
      : entry(keyword, JSON.stringify(value)),
  );
  return `{${written.join(',')}}`;
}

const entry = (key: string, json: string): string => `${JSON.stringify(key)}:${json}`;

import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { isUnquoted, unquotedRecords } from '../../src/read/unquoted-csv.ts';

const piece = fc.constantFrom('户', 'a', ' ', '1', ',', ';', '\n', '\r\n', '\r', '=', '\uFEFF', '　');
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('text without quotes has the records that a CSV parser finds in it', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';'), (given, separator) => {
      const options = {
        delimiter: separator,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
      };
      expect([...unquotedRecords(Buffer.from(given), separator)]).toEqual(parse(Buffer.from(given), options));
    }),
    { numRuns: 500 },
  );
});

test('records that lie across pieces are whole', () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `第${at}村,${at}`);
  for (const end of ['\n', '\r\n', '\r']) {
    const records = [...unquotedRecords(Buffer.from(lines.join(end) + end), ',')];
    expect(records.map((record) => record.join())).toEqual(lines);
  }
});

test('one quote anywhere asks for the parser', () => {
  expect([isUnquoted(Buffer.from('a,b\n')), isUnquoted(Buffer.from('a,"b"\n'))]).toEqual([true, false]);
});

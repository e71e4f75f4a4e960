import { ReadFailure, unreadable } from '../../findings/read-failure.ts';
import type { ReadSheets } from '../reader.ts';
import { readXls } from './read-xls.ts';
import { readXlsb } from './read-xlsb.ts';
import type { ReadAnswer, ReadRequest } from './request.ts';

// The library talks to the console about records that it does not know, of which a bad file has millions.
for (const name of ['error', 'warn', 'log'] as const) Object.assign(console, { [name]: () => undefined });

process.on('message', (request: ReadRequest) => {
  void answer(request).then((done) => process.send?.(done));
});

async function answer(request: ReadRequest): Promise<ReadAnswer> {
  try {
    return { read: await read(request) };
  } catch (error) {
    return { failure: (error instanceof ReadFailure ? error : unreadable('broken-content')).failure };
  }
}

const read = (request: ReadRequest): Promise<ReadSheets> =>
  request.kind === 'xls' ? readXls(request) : readXlsb(request);

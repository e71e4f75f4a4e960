import type { OpenedFile } from '../../domain/found-file.ts';
import type { Limits } from '../../domain/limits.ts';
import { ReadFailure } from '../../findings/read-failure.ts';
import type { ReadSheets } from '../reader.ts';
import type { ReadRequest } from './request.ts';
import { ReadingProcess } from './reading-process.ts';

/** One process serves all files of a run, one after the other: to start it costs more than to read a small file does. */
const reader = new ReadingProcess();

/** Reads an old workbook, of Excel (BIFF 2 to 8) or WPS (.et). */
export const readXls = (opened: OpenedFile, limits: Limits): Promise<ReadSheets> => readAs('xls', opened, limits);

/** Reads a binary workbook of Excel 2007 and later. */
export const readXlsb = (opened: OpenedFile, limits: Limits): Promise<ReadSheets> => readAs('xlsb', opened, limits);

async function readAs(kind: ReadRequest['kind'], { content, found }: OpenedFile, limits: Limits): Promise<ReadSheets> {
  const answer = await reader.read({ kind, content, path: found.path, limits });
  if ('failure' in answer) throw new ReadFailure(answer.failure);
  return answer.read;
}

import { Parser } from 'htmlparser2';
import type { SheetBuilder } from '../sheet-builder.ts';
import { PageHandler, type PageContext } from './page-handler.ts';

/** A page as a sheet. */
export interface Page {
  readonly sheet: SheetBuilder;
  readonly hasTable: boolean;
}

/** Characters given to the parser at a time. */
const chunkLength = 64 * 1024;

/** Reads one page. */
export function readPage(text: string, context: PageContext): Page {
  const handler = new PageHandler(context);
  const parser = new Parser(handler, { decodeEntities: true });
  for (let start = 0; start < text.length; start += chunkLength) parser.write(text.slice(start, start + chunkLength));
  parser.end();
  return handler;
}

import type { Limits } from '../../domain/limits.ts';
import { openArchive, type Archive } from '../../archive/archive.ts';
import { xmlParser, type ParseXml } from './parse-xml.ts';

/** The parts of one workbook's package, and what reads them within the limits of one file. */
export interface Parts extends Archive {
  readonly parse: ParseXml;
  readonly limits: Limits;
}

export const openParts = (bytes: Buffer, limits: Limits): Parts => ({
  ...openArchive(bytes, limits),
  parse: xmlParser(limits),
  limits,
});

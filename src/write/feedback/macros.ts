import { removeContentType } from '../package/content-types.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { linksPart, removeLinks } from '../package/part-links.ts';

const macroPart = /(^|\/)(?:vbaproject(?:signature\w*)?|vbadata)\.(?:bin|xml)$/i;

const macroParts = (parts: OfficePackage): readonly string[] => parts.names.filter((name) => macroPart.test(name));

export const isMacroFree = (parts: OfficePackage): boolean => macroParts(parts).length === 0;

/** Takes a workbook's program out of it: what goes back to a unit carries none. */
export function withoutMacros(parts: OfficePackage, workbook: string): void {
  for (const name of macroParts(parts)) {
    parts.remove(name);
    parts.remove(linksPart(name));
    removeContentType(parts, name);
  }
  removeLinks(parts, workbook, 'vbaProject');
}

import { setContentType } from '../package/content-types.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { addLink, isLink, linksOf, officeLinks } from '../package/part-links.ts';
import { insertion, type Splice } from '../package/splices.ts';
import { addComments, newComments, type SignedNotes } from './comments-part.ts';
import { addShapes, newShapes } from './note-shapes.ts';
import { sheetMetrics } from './sheet-metrics.ts';
import type { SheetPart } from './sheet-part.ts';
import type { ScannedSheet } from './sheet-scan.ts';
import { linkId } from './workbook-part.ts';

const comments = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawing = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What comes before `legacyDrawing` in a worksheet (ECMA-376, CT_Worksheet). */
const beforeDrawing =
  /^(?:sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetCalcPr|sheetProtection|protectedRanges|scenarios|autoFilter|sortState|dataConsolidate|customSheetViews|mergeCells|phoneticPr|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing)$/;

/** Puts notes into the parts that a sheet has for them, or into new ones; gives what must be added to the sheet's own part. */
export function addNotes(
  parts: OfficePackage,
  place: SheetPart & { readonly sheet: ScannedSheet },
  signed: SignedNotes,
): readonly Splice[] {
  if (signed.notes.length === 0) return [];
  const { part, main, sheet } = place;
  const links = linksOf(parts, part);
  const written = links.find((link) => isLink(link, 'comments'))?.target ?? null;
  if (written === null) {
    const target = parts.freeName('xl/comments{}.xml');
    parts.put(target, newComments(main, signed));
    setContentType(parts, target, comments);
    addLink(parts, part, { word: 'comments', target });
  } else parts.put(written, addComments(parts.textOf(written), signed));
  const metrics = sheetMetrics(sheet);
  const id = sheet.legacyDrawing === null ? null : linkId(sheet.legacyDrawing.attributes);
  const drawn = id === null ? null : (links.find((link) => link.id === id)?.target ?? null);
  if (drawn !== null) {
    parts.put(drawn, addShapes(parts.textOf(drawn), signed.notes, metrics));
    return [];
  }
  const target = parts.freeName('xl/drawings/vmlDrawing{}.vml');
  parts.put(target, newShapes(signed.notes, metrics));
  setContentType(parts, target, drawing);
  return drawingSplices(sheet, addLink(parts, part, { word: 'vmlDrawing', target }));
}

/** The element that names the drawing, in its place; one that leads nowhere gives way. */
function drawingSplices({ parts, prefix, legacyDrawing }: ScannedSheet, link: string): readonly Splice[] {
  const xml = `<${prefix}legacyDrawing xmlns:r="${officeLinks}" r:id="${link}"/>`;
  if (legacyDrawing !== null) {
    const end = parts.find(({ tag }) => tag === legacyDrawing)?.end ?? legacyDrawing.end;
    return [{ start: legacyDrawing.start, end, text: xml }];
  }
  const last = parts.findLast(({ name }) => beforeDrawing.test(name));
  return [insertion(last?.end ?? 0, xml)];
}

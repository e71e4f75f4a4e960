import { sheetPart } from './bulk-rows.ts';
import type { Rewriting } from './finished-zip.ts';

/** Cells of a sheet with shares of 1, each of which shows a bar as long as it is. */
export interface DataBars {
  /** exceljs's id of the worksheet. */
  readonly sheetId: number;
  /** `I90:K95`, each at least one cell. */
  readonly ranges: readonly string[];
}

/**
 * Bars from 0 to 1 whatever the cells hold. The first form of a bar, of 2007, never is empty or full; the second, in the
 * sheet's extensions, is. exceljs ties the two together by a number of chance, which would make other bytes every time.
 */
export function dataBars({ sheetId, ranges }: DataBars): Rewriting {
  const sqref = ranges.join(' ');
  const add = (xml: string): string =>
    xml
      .replace(/<(?:dataValidations|hyperlinks|printOptions|pageMargins)\b/, (next) => barRule(sqref) + next)
      .replace(/(?=<\/worksheet>$)/, barExtension(sqref));
  return new Map([[sheetPart(sheetId), add]]);
}

const id = '{6B1F2C58-7D0A-4E0B-9A55-5368754A0001}';
/** Light enough for the figure on it, and seen in grey. */
const colour = 'FF9DC3E6';
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

const barRule = (sqref: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="dataBar" priority="1">` +
  `<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${colour}"/></dataBar>` +
  `<extLst><ext ${x14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>` +
  '</cfRule></conditionalFormatting>';

const barExtension = (sqref: string): string =>
  `<extLst><ext ${x14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
  '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>' +
  '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>' +
  `<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

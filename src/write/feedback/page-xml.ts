/** What a worksheet's part begins with so that it is printed one page wide. */
export const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** What it ends with, behind cells, merged ranges and links: A4 in landscape, with page numbers. `gridLines`: for a sheet whose cells have no borders. */
export const pageXml = ({ gridLines }: { readonly gridLines: boolean }): string =>
  `<printOptions horizontalCentered="1"${gridLines ? ' gridLines="1"' : ''}/>` +
  '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>';

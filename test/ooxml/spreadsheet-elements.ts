/** What an element of SpreadsheetML may hold. */
export interface ElementRule {
  /** In the order of the schema, each with how often it may stand there: `pane?`, `selection*`, `sheetData` (once). */
  readonly children: string;
  /** `name:type`, with `!` where it must be given; types are those of `attribute-types.ts`. */
  readonly attributes: string;
  /** Whether its children may stand in any order. */
  readonly isUnordered?: boolean;
}

const rule = (children: string, attributes = ''): ElementRule => ({ children, attributes });
const leaf = (attributes = ''): ElementRule => rule('', attributes);

const side = rule('color?', 'style:borderStyle');
const value = leaf('val:s!');
const color = leaf('auto:b indexed:u rgb:x theme:u tint:d');
const fontWords = 'b? i? strike? condense? extend? outline? shadow? u? vertAlign? sz? color? family? charset? scheme?';
const text = rule('t? r* rPh* phoneticPr?');
const protection =
  'algorithmName:s hashValue:s saltValue:s spinCount:u password:s sheet:b objects:b scenarios:b formatCells:b formatColumns:b formatRows:b insertColumns:b insertRows:b insertHyperlinks:b deleteColumns:b deleteRows:b selectLockedCells:b sort:b autoFilter:b pivotTables:b selectUnlockedCells:b';
const flag = leaf('val:b');

/** The elements that our workbooks are made of, after ECMA-376 Part 1, Annex A.2 (sml.xsd). */
export const elements: Readonly<Record<string, ElementRule>> = {
  workbook: rule(
    'fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets functionGroups? externalReferences? definedNames? calcPr? oleSize? customWorkbookViews? pivotCaches? smartTagPr? smartTagTypes? webPublishing? fileRecoveryPr* webPublishObjects? extLst?',
    'conformance:s',
  ),
  fileVersion: leaf('appName:s lastEdited:s lowestEdited:s rupBuild:s codeName:s'),
  workbookPr: leaf(
    'date1904:b showObjects:s showBorderUnselectedTables:b filterPrivacy:b promptedSolutions:b showInkAnnotation:b backupFile:b saveExternalLinkValues:b updateLinks:s codeName:s hidePivotFieldList:b showPivotChartFilter:b allowRefreshQuery:b publishItems:b checkCompatibility:b autoCompressPictures:b refreshAllConnections:b defaultThemeVersion:u',
  ),
  bookViews: rule('workbookView*'),
  workbookView: rule(
    'extLst?',
    'visibility:state minimized:b showHorizontalScroll:b showVerticalScroll:b showSheetTabs:b xWindow:i yWindow:i windowWidth:u windowHeight:u tabRatio:u firstSheet:u activeTab:u autoFilterDateGrouping:b',
  ),
  sheets: rule('sheet+'),
  sheet: leaf('name:s! sheetId:u! state:state r:id:s!'),
  definedNames: rule('definedName*'),
  definedName: leaf(
    'name:s! comment:s customMenu:s description:s help:s statusBar:s localSheetId:u hidden:b function:b vbProcedure:b xlm:b functionGroupId:u shortcutKey:s publishToServer:b workbookParameter:b',
  ),
  calcPr: leaf(
    'calcId:u calcMode:s fullCalcOnLoad:b refMode:s iterate:b iterateCount:u iterateDelta:d fullPrecision:b calcCompleted:b calcOnSave:b concurrentCalc:b concurrentManualCount:u forceFullCalc:b',
  ),
  worksheet: rule(
    'sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData sheetCalcPr? sheetProtection? protectedRanges? scenarios? autoFilter? sortState? dataConsolidate? customSheetViews? mergeCells? phoneticPr? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? customProperties? cellWatches? ignoredErrors? smartTags? drawing? legacyDrawing? legacyDrawingHF? drawingHF? picture? oleObjects? controls? webPublishItems? tableParts? extLst?',
  ),
  sheetPr: rule(
    'tabColor? outlinePr? pageSetUpPr?',
    'syncHorizontal:b syncVertical:b syncRef:r transitionEvaluation:b transitionEntry:b published:b codeName:s filterMode:b enableFormatConditionsCalculation:b',
  ),
  tabColor: color,
  outlinePr: leaf('applyStyles:b summaryBelow:b summaryRight:b showOutlineSymbols:b'),
  pageSetUpPr: leaf('autoPageBreaks:b fitToPage:b'),
  dimension: leaf('ref:a!'),
  sheetViews: rule('sheetView+ extLst?'),
  sheetView: rule(
    'pane? selection* pivotSelection* extLst?',
    'windowProtection:b showFormulas:b showGridLines:b showRowColHeaders:b showZeros:b rightToLeft:b tabSelected:b showRuler:b showOutlineSymbols:b defaultGridColor:b showWhiteSpace:b view:s topLeftCell:r colorId:u zoomScale:u zoomScaleNormal:u zoomScaleSheetLayoutView:u zoomScalePageLayoutView:u workbookViewId:u!',
  ),
  pane: leaf('xSplit:d ySplit:d topLeftCell:r activePane:pane state:paneState'),
  selection: leaf('pane:pane activeCell:r activeCellId:u sqref:q'),
  sheetFormatPr: leaf(
    'baseColWidth:u defaultColWidth:d defaultRowHeight:d! customHeight:b zeroHeight:b thickTop:b thickBottom:b outlineLevelRow:u outlineLevelCol:u',
  ),
  cols: rule('col+'),
  col: leaf('min:u! max:u! width:d style:u hidden:b bestFit:b customWidth:b phonetic:b outlineLevel:u collapsed:b'),
  sheetData: rule('row*'),
  row: rule(
    'c* extLst?',
    'r:u spans:spans s:u customFormat:b ht:d hidden:b customHeight:b outlineLevel:u collapsed:b thickTop:b thickBot:b ph:b',
  ),
  c: rule('f? v? is? extLst?', 'r:r s:u t:cellType cm:u vm:u ph:b'),
  f: leaf('t:formulaType aca:b ref:a dt2D:b dtr:b del1:b del2:b r1:r r2:r ca:b si:u bx:b xml:space:s'),
  v: leaf('xml:space:s'),
  is: text,
  t: leaf('xml:space:s'),
  r: rule('rPr? t'),
  rPr: { ...rule(`rFont? ${fontWords}`), isUnordered: true },
  sheetProtection: leaf(protection),
  autoFilter: rule('filterColumn* sortState? extLst?', 'ref:a'),
  mergeCells: rule('mergeCell+', 'count:u'),
  mergeCell: leaf('ref:a!'),
  phoneticPr: leaf('fontId:u! type:s alignment:s'),
  conditionalFormatting: rule('cfRule+ extLst?', 'pivot:b sqref:q'),
  dataBar: rule('cfvo+ color', 'minLength:u maxLength:u showValue:b'),
  cfvo: rule('extLst?', 'type:s! val:s gte:b'),
  cfRule: rule(
    'formula* colorScale? dataBar? iconSet? extLst?',
    'type:s dxfId:u priority:u! stopIfTrue:b aboveAverage:b percent:b bottom:b operator:s text:s timePeriod:s rank:u stdDev:u equalAverage:b',
  ),
  formula: leaf(),
  dataValidations: rule('dataValidation+', 'disablePrompts:b xWindow:u yWindow:u count:u'),
  dataValidation: rule(
    'formula1? formula2?',
    'type:validationType errorStyle:s imeMode:s operator:operator allowBlank:b showDropDown:b showInputMessage:b showErrorMessage:b errorTitle:s error:s promptTitle:s prompt:s sqref:q!',
  ),
  formula1: leaf(),
  formula2: leaf(),
  hyperlinks: rule('hyperlink+'),
  hyperlink: leaf('ref:a! r:id:s location:s tooltip:s display:s'),
  printOptions: leaf('horizontalCentered:b verticalCentered:b headings:b gridLines:b gridLinesSet:b'),
  pageMargins: leaf('left:d! right:d! top:d! bottom:d! header:d! footer:d!'),
  pageSetup: leaf(
    'paperSize:u scale:u firstPageNumber:u fitToWidth:u fitToHeight:u pageOrder:s orientation:s usePrinterDefaults:b blackAndWhite:b draft:b cellComments:s useFirstPageNumber:b errors:s horizontalDpi:u verticalDpi:u copies:u r:id:s',
  ),
  headerFooter: rule(
    'oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter?',
    'differentOddEven:b differentFirst:b scaleWithDoc:b alignWithMargins:b',
  ),
  oddHeader: leaf('xml:space:s'),
  oddFooter: leaf('xml:space:s'),
  rowBreaks: rule('brk*', 'count:u manualBreakCount:u'),
  colBreaks: rule('brk*', 'count:u manualBreakCount:u'),
  brk: leaf('id:u min:u max:u man:b pt:b'),
  ignoredErrors: rule('ignoredError+ extLst?'),
  ignoredError: leaf(
    'sqref:q! evalError:b twoDigitTextYear:b numberStoredAsText:b formula:b formulaRange:b unlockedFormula:b emptyCellReference:b listDataValidation:b calculatedColumn:b',
  ),
  drawing: leaf('r:id:s!'),
  legacyDrawing: leaf('r:id:s!'),
  tableParts: rule('tablePart*', 'count:u'),
  tablePart: leaf('r:id:s!'),
  sst: rule('si* extLst?', 'count:u uniqueCount:u'),
  si: text,
  comments: rule('authors commentList extLst?'),
  authors: rule('author*'),
  author: leaf(),
  commentList: rule('comment*'),
  comment: rule('text commentPr?', 'ref:r! authorId:u! guid:s shapeId:u'),
  text,
  table: rule(
    'autoFilter? sortState? tableColumns tableStyleInfo? extLst?',
    'id:u! name:s displayName:s! comment:s ref:a! tableType:s headerRowCount:u insertRow:b insertRowShift:b totalsRowCount:u totalsRowShown:b published:b headerRowDxfId:u dataDxfId:u totalsRowDxfId:u headerRowBorderDxfId:u tableBorderDxfId:u totalsRowBorderDxfId:u headerRowCellStyle:s dataCellStyle:s totalsRowCellStyle:s connectionId:u',
  ),
  tableColumns: rule('tableColumn+', 'count:u'),
  tableColumn: rule(
    'calculatedColumnFormula? totalsRowFormula? xmlColumnPr? extLst?',
    'id:u! uniqueName:s name:s! totalsRowFunction:s totalsRowLabel:s queryTableFieldId:u headerRowDxfId:u dataDxfId:u totalsRowDxfId:u headerRowCellStyle:s dataCellStyle:s totalsRowCellStyle:s',
  ),
  tableStyleInfo: leaf('name:s showFirstColumn:b showLastColumn:b showRowStripes:b showColumnStripes:b'),
  filterColumn: rule(
    'filters? top10? customFilters? dynamicFilter? colorFilter? iconFilter? extLst?',
    'colId:u! hiddenButton:b showButton:b',
  ),
  styleSheet: rule(
    'numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles? colors? extLst?',
  ),
  numFmts: rule('numFmt*', 'count:u'),
  numFmt: leaf('numFmtId:u! formatCode:s!'),
  fonts: rule('font*', 'count:u'),
  font: { ...rule(`name? ${fontWords}`), isUnordered: true },
  b: flag,
  i: flag,
  strike: flag,
  condense: flag,
  extend: flag,
  outline: flag,
  shadow: flag,
  u: leaf('val:s'),
  vertAlign: value,
  sz: leaf('val:d!'),
  color,
  name: value,
  rFont: value,
  family: leaf('val:u!'),
  charset: leaf('val:u!'),
  scheme: value,
  fills: rule('fill*', 'count:u'),
  fill: rule('patternFill? gradientFill?'),
  patternFill: rule('fgColor? bgColor?', 'patternType:s'),
  fgColor: color,
  bgColor: color,
  borders: rule('border*', 'count:u'),
  border: rule(
    'start? end? left? right? top? bottom? diagonal? vertical? horizontal?',
    'diagonalUp:b diagonalDown:b outline:b',
  ),
  left: side,
  right: side,
  top: side,
  bottom: side,
  diagonal: side,
  vertical: side,
  horizontal: side,
  cellStyleXfs: rule('xf*', 'count:u'),
  cellXfs: rule('xf+', 'count:u'),
  xf: rule(
    'alignment? protection? extLst?',
    'numFmtId:u fontId:u fillId:u borderId:u xfId:u quotePrefix:b pivotButton:b applyNumberFormat:b applyFont:b applyFill:b applyBorder:b applyAlignment:b applyProtection:b',
  ),
  alignment: leaf(
    'horizontal:s vertical:s textRotation:u wrapText:b indent:u relativeIndent:i justifyLastLine:b shrinkToFit:b readingOrder:u',
  ),
  protection: leaf('locked:b hidden:b'),
  cellStyles: rule('cellStyle+ extLst?', 'count:u'),
  cellStyle: leaf('name:s xfId:u! builtinId:u iLevel:u hidden:b customBuiltin:b'),
  dxfs: rule('dxf*', 'count:u'),
  dxf: rule('font? numFmt? fill? alignment? border? protection? extLst?'),
  tableStyles: rule('tableStyle*', 'count:u defaultTableStyle:s defaultPivotStyle:s'),
};

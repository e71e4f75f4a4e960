import type { CellValue } from '../../../../src/domain/raw-sheet.ts';
import { column, date, error, inFolder, type Statement, type Statements } from './statement.ts';

const tenByTen: Statement = { cells: { '#1': { A2: '10x10', J10: '10x27' } }, size: { '#1': [10, 10] } };
const unicode: Statement = { cells: { '#1': { A2: 'éЗ' } }, size: { '#1': [3, 8] } };
const blankHeader: Statement = { size: { '#1': [null, 4] } };
const encoding: Statement = {
  cells: {
    '#1': {
      A2: [['John test', date('2009-05-01')]],
      A3: 'Simon Hodgetts',
      A8: column('librement réutilisable', 'librement réutilisable'),
    },
  },
};
const illegalDate: Statement = {
  cells: { '#1': { A1: column(310101195608231000, 'B221055625', 412721197309241000) } },
};
const mergedCell: Statement = { merges: { '#1': ['A2:B3', 'C2:C6', 'A4:A6', 'A7:C7'] } };
const richText: Statement = {
  cells: {
    '#1': { A1: 'Lorem ipsum dolor sit amet, ei pri verterem efficiantur, per id meis idque deterruisset.' },
  },
};
const errors: Statement = {
  cells: { '#1': { A1: [['#DIV/0!', '#N/A', '#VALUE!'].map(error)] } },
  size: { '#1': [1, 3] },
};
const hiddenRow: Statement = { size: { '#1': [4, 2] }, hiddenRows: { '#1': [4] } };
const noReferences: Statement = { size: { '#1': [7, 8], '#2': [20, 8] } };
const buttons: Statement = {
  cells: { '#1': { A2: [['TestNewButton', '677', 'u77', 'u766', 'y66', 'F', null, null, null, null, null]] } },
  size: { '#1': [2, 11] },
};
const noColumns: Statement = { size: { '#1': [1, 6] } };
const nullColumn: Statement = {
  cells: {
    '#1': {
      A1: [
        [null, 'a', 'b', null, 'd'],
        [null, null, 'Test', null, 1],
      ],
    },
  },
};
const boolFormula: Statement = { cells: { '#1': { A1: true } } };
const wrongDimension: Statement = { size: { '#1': [9, 3] } };
const formulaText: Statement = { cells: { '#1': { C2: column(3, 'AB', '1,') } } };
const base1904: Statement = { cells: { '#1': { A1: column(date('2009-06-15'), date('2013-04-19')) } } };
const encrypted: Statement = { finding: 'file/encrypted' };
const counted = (count: number): readonly CellValue[] => Array.from({ length: 5 }, (_, index) => count + index);

/** ExcelDataReader, ExcelTestBase.cs, ExcelOpenXmlReaderTest.cs, ExcelOpenXmlReaderBase.cs and ExcelOpenXmlReaderLocaleTest.cs. */
const workbooks: Statements = {
  'CollapsedHide.xlsx': hiddenRow,
  'CollapsedHide__1.xlsx': hiddenRow,
  'ColumnWidthsTest.xlsx': { hiddenColumns: { '#1': [2] } },
  'Fillreport.xlsx': { cells: { '#1': { A2: [['Account Number', 'Trader']] } }, size: { '#1': [20, 10] } },
  'LowerCaseReferenceAttribute.xlsx': { cells: { '#1': { E3: 'E3' } } },
  'NoDimensionOrCellReferenceAttribute.xlsx': noReferences,
  'NoDimensionOrCellReferenceAttribute__1.xlsx': noReferences,
  'Test10x10.xlsx': {
    cells: { '#1': { A1: 'col1', E1: 'col5', J1: null, A2: '10x10', J10: '10x27' } },
    size: { '#1': [10, 10] },
  },
  'Test10x10000.xlsx': {
    cells: { '#1': { B2: '1x2', J2: '1x10', A10000: '1x1', J10000: '1x10' } },
    size: { '#1': [10_000, 10] },
  },
  'Test255x10.xlsx': { cells: { '#1': { B2: 'one', IU10: 1 } }, size: { '#1': [10, 255] } },
  'TestChess.xlsx': { cells: { '#1': { F4: 1, A3: 1 } }, size: { '#1': [4, 6] } },
  'TestDoublePrecision.xlsx': {
    cells: {
      '#1': {
        B3: column(3.14159265358979, -3.14159265358979, 3.14159265358979e-300, -3.14159265358979e-300),
        B7: column(3.141592653589793e300, -3.141592653589793e300, 314159265358979, -314159265358979),
      },
    },
    size: { '#1': [10, 2] },
  },
  'TestUnicodeChars.xlsx': unicode,
  'TestUnicodeChars__1.xlsx': unicode,
  'Test_BlankHeader__1.xlsx': blankHeader,
  'Test_Decimal_1109.xlsx': { cells: { '#1': { A1: [[3.14159, -7080.61]] } } },
  'Test_Decimal_Locale.xlsx': { cells: { '#1': { A1: column(0.01, 0.0001, 0.123456789, 1e-11) } } },
  'Test_Encoding_Formula_Date_1520.xlsx': encoding,
  'Test_Excel_OpenOffice.xlsx': {
    cells: {
      '#1': {
        A1: [['column a', ' column b', ' column b', null, 'column e', ' column b']],
        A2: [
          [2, 'b', 'c', 'd', ' e '],
          [3, 2, 3, 4, 5],
        ],
        A4: [[4, ...[13, 14, 15, 16].map((day) => date(`2012-10-${day}`))]],
        A5: Array.from({ length: 30 }, (_, index) => counted(index + 5)),
      },
    },
    size: { '#1': [34, 6], '#2': [0, 0], '#3': [0, 0] },
  },
  'Test_FullWidthSpace.xlsx': { cells: { '#1': { A1: column('　　text　　', 'text　', '　text') } } },
  'Test_Issue_10725.xlsx': { cells: { '#1': { A1: 8.8 } } },
  'Test_Issue_11479_BlankSheet.xlsx': { size: { '#2': [0, 0], '#3': [0, 0] } },
  'Test_Issue_11522_OpenXml.xlsx': buttons,
  'Test_Issue_11522_OpenXml__1.xlsx': buttons,
  'Test_Issue_11573_BlankValues.xlsx': { cells: { '#1': { A13: [[1, '070202']] } } },
  'Test_Issue_11773_Exponential.xlsx': { cells: { '#1': { G2: 2566.3716814159293 } } },
  'Test_Issue_12667_GoogleExport_MissingColumns.xlsx': noColumns,
  'Test_Issue_12667_GoogleExport_MissingColumns__1.xlsx': noColumns,
  'Test_Issue_4031_NullColumn.xlsx': nullColumn,
  'Test_Issue_4031_NullColumn__1.xlsx': nullColumn,
  'Test_Issue_7433_IllegalOleAutDate.xlsx': illegalDate,
  'Test_Issue_7433_IllegalOleAutDate__1.xlsx': illegalDate,
  'Test_Issue_8536__1.xlsx': {
    cells: { '#1': { B3: column(true, 12345, date('2012-12-01'), 41244, '&#x26; ', date('1900-01-01')) } },
  },
  'Test_Issue_BoolFormula.xlsx': boolFormula,
  'Test_Issue_BoolFormula__1.xlsx': boolFormula,
  'Test_Issue_NoStyles_NoRAttribute__1.xlsx': { cells: { '#1': { E5: 'ROW NUMBER 5' } }, size: { '#1': [39, 18] } },
  'Test_Issue_xxx_LocaleTime.xlsx': {
    cells: { '#1': { B2: column(date('01:34:00'), date('01:34:00'), date('18:47:00')) } },
  },
  'Test_MergedCell__1.xlsx': mergedCell,
  'Test_git_Issue_142.xlsx': { size: { '#1': [null, 4] } },
  'Test_git_issue578.xlsx': { cells: { '#1': { A1: [[1, 2, 3, 4, 5]] } } },
  'Test_git_issue682.xlsx': { cells: { '#1': { A1: [[100, 10, 1]] } } },
  'Test_git_issue_14_InvalidOADate.xlsx': { cells: { '#1': { A1: 1_000_000_000_000 } } },
  'Test_git_issue_221.xlsx': { cells: { '#1': { A1: date('2017-03-16') } } },
  'Test_git_issue_250_richtext.xlsx': richText,
  'Test_git_issue_270.xlsx': { size: { '#1': [1, 1] } },
  'Test_git_issue_271_InvalidDimension.xlsx': wrongDimension,
  'Test_git_issue_271_InvalidDimension__1.xlsx': wrongDimension,
  // Where that reader gives 1900-02-28 a second time, for want of a 29th, ours says what Excel shows.
  'Test_git_issue_283_TimeSpan__1.xlsx': {
    cells: { '#1': { C2: date('1900-01-01'), C5: date('1900-02-28'), C7: date('1900-03-01') } },
  },
  'Test_git_issue_301_IgnoreCase.xlsx': tenByTen,
  'Test_git_issue_301_IgnoreCase__1.xlsx': tenByTen,
  'Test_git_issue_324.xlsx': {
    cells: {
      '#1': {
        A11: [[null, null, 'Other', 191036.15, 194489.45, 66106.32, 37167.88, 102589.54], []],
        I11: [[57467.94, 130721.93, 150752.67, 76300.69, 67024.6]],
      },
    },
    size: { '#1': [20, 13] },
  },
  'Test_git_issue_329_error.xlsx': errors,
  'Test_git_issue_385_backslash__1.xlsx': tenByTen,
  // Without `xml:space` that reader takes white space off the ends of a text, and Excel does; ours keeps it.
  'Test_git_issue_425.xlsx': { cells: { '#1': { A1: '   text    ' } } },
  'Test_git_issue_486__1.xlsx': {
    cells: {
      '#1': {
        A2: [
          [error('#REF!'), error('#REF!')],
          [error('#NAME?'), error('#NAME?')],
        ],
      },
    },
  },
  'Test_git_issue_532.xlsx': { size: { '#1': [null, 3] } },
  'Test_git_issue_53_Cached_Formula_String_Type.xlsx': formulaText,
  'Test_git_issue_53_Cached_Formula_String_Type__1.xlsx': formulaText,
  'Test_git_issue_608.xlsx': { cells: { '#1': { A1: [['Column1', 'Column2', 'Column3']] } } },
  'Test_git_issue_629.xlsx': { cells: { '#1': { A10: 'Transref. AM' } } },
  'Test_git_issue_68_NullSheetPath.xlsm': { size: { '#1': [1, 2] } },
  'Test_git_issue_694_TimeSpan_Formula.xlsx': { cells: { '#1': { A1: [['A', 'P']] } } },
  'Test_googlesourced.xlsx': { cells: { '#1': { A2: 9583638582 } }, size: { '#1': [5, 6] } },
  ...Object.fromEntries(
    [
      'agile_AES128_MD5_CBC_pwd_password',
      'agile_AES128_SHA1_CBC_pwd_password',
      'agile_AES128_SHA1_CBC_pwd_password__1',
      'agile_AES128_SHA384_CBC_pwd_password',
      'agile_AES128_SHA384_CBC_pwd_password__1',
      'agile_AES128_SHA512_CBC_pwd_password',
      'agile_AES128_SHA512_CBC_pwd_password__1',
      'agile_AES192_SHA512_CBC_pwd_password',
      'agile_AES192_SHA512_CBC_pwd_password__1',
      'agile_AES256_SHA512_CBC_pwd_password__1',
      'agile_DES_MD5_CBC_pwd_password__1',
      'agile_DESede_SHA384_CBC_pwd_password__1',
      'agile_RC2_SHA1_CBC_pwd_password',
      'standard_AES128_SHA1_ECB_pwd_password__1',
    ].map((name) => [`${name}.xlsx`, encrypted]),
  ),
  'roo_1904_base.xlsx': base1904,
  'roo_1904_base__1.xlsx': base1904,
  'test_git_issue_354.xlsx': { cells: { '#1': { A1: 'cell data' } }, size: { '#1': [1, 1] } },
  'test_git_issue_364.xlsx': { size: { '#1': [1, 4] } },
};

const as3xls: Statement = {
  cells: {
    '#1': {
      A1: [[1, 'Hi', 10.22, 14.754317602356753, 21.04107572533686]],
      A2: [
        [2, 'How', date('2007-02-22')],
        [3, 'are', date('2002-01-19')],
      ],
      C4: column(
        'Saturday',
        { number: 33, measure: '%' },
        19,
        'Goog',
        { number: 12.19, measure: '', before: '$' },
        99,
        1385729.234,
      ),
    },
  },
};
const numbers = (first: string, second: string): Statement => ({
  cells: {
    '#1': {
      A1: [
        [first, 1234.5678, 1234],
        [second, 8765.4321, 4321],
      ],
    },
  },
});
const fiveErrors = ['#DIV/0!', '#N/A', '#VALUE!', '#NAME?', '#REF!'].map(error);

/** ExcelDataReader, ExcelTestBase.cs and ExcelBinaryReaderTest.cs. */
const oldWorkbooks: Statements = {
  'TestUnicodeChars.xls': unicode,
  'Test_BlankHeader.xls': blankHeader,
  'Test_Encoding_Formula_Date_1520.xls': encoding,
  'Test_Issue_11818_OutOfRange.xls': { cells: { '#1': { A11: 'Total Revenue' } } },
  'Test_Issue_12556_corrupt.xls': { finding: 'file/unreadable' },
  'Test_Issue_7433_IllegalOleAutDate.xls': illegalDate,
  'Test_MergedCell.xls': mergedCell,
  'Test_git_issue_111_NoRowRecords.xls': { cells: { '#1': { A8: 2015 } }, size: { '#1': [12, 14] } },
  'Test_git_issue_145.xls': { cells: { '#1': { D3: 'Japanese Government Bonds held by the Bank of Japan' } } },
  'Test_git_issue_158.xls': { cells: { '#1': { C4: date('2016-09-10') } } },
  'Test_git_issue_217.xls': {
    cells: {
      '#3': {
        A11: [['REX GESAMT      ', 484.7929, 142.1032, -0.1656, 5.0315225293, 5.0398685515999997, 37.5344725251]],
      },
    },
  },
  'Test_git_issue_231_NoCodePage.xls': { size: { '#1': [5, 11] } },
  'Test_git_issue_250_richtext.xls': richText,
  'Test_git_issue_329_error.xls': errors,
  'Test_git_issue_368_formats.xls': {
    cells: { '#1': { A1: column(...Array.from({ length: 42 }, (_, index) => index % 10)) } },
  },
  'Test_git_issue_368_header.xls': numbers('BIFF2', 'BIFF3-5'),
  'Test_git_issue_368_ixfe.xls': numbers('BIFF2', 'BIFF2!'),
  // Its labels are those of a later version, which no program writes into a sheet of the oldest.
  'Test_git_issue_368_label_xf.xls': { size: { '#1': [0, 0] } },
  'Test_git_issue_375_ixfe_rowmap.xls': {
    cells: { '#1': { A1: column(...Array.from({ length: 100 }, (_, index) => 1234 + index + index / 10)) } },
  },
  'Test_git_issue_392_oob.xls': tenByTen,
  'Test_git_issue_466_biff3.xls': { cells: { '#1': { A1: [fiveErrors, fiveErrors] } } },
  'Test_git_issue_477_crypto_keylength40.xls': encrypted,
  'Test_git_issue_477_sst_wrong_count.xls': {
    cells: { '#1': { A1: 'col1', C1: 'col3', G1: 'col7', A2: '10x10', J10: '10x27' } },
    size: { '#1': [10, 10] },
  },
  'Test_git_issue_5.xls': { finding: 'file/unreadable' },
  'Test_git_issue_51.xls': { cells: { '#1': { B1: 'Monetary aggregates (R millions)' } } },
  'Test_git_issue_532_mulcells.xls': { size: { '#2': [null, 77] } },
  'Test_git_issue_609.xls': { cells: { '#1': { A2: 'Data di stampa:' } } },
  'as3xls_BIFF2.xls': as3xls,
  'as3xls_BIFF3.xls': as3xls,
  'as3xls_BIFF4.xls': as3xls,
};

const letters: Statement = {
  cells: {
    '#1': {
      A1: [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
    },
  },
  size: { '#1': [3, 3] },
};

/** ExcelDataReader, ExcelCsvReaderTest.cs. */
const texts: Statements = {
  'MOCK_DATA.csv': {
    cells: { '#1': { A1: 'id', F1001: '111.4.88.155', D18: 'cblanningg@so-net.ne.jp' } },
    size: { '#1': [1001, 6] },
  },
  'escaped_quotes.csv': {
    cells: {
      '#1': {
        A1: [
          ['a', 'b'],
          ['1', 'ha "ha" ha'],
        ],
        A3: '3',
      },
    },
  },
  // NUL stands in it.
  'simple_whitespace_null.csv': { finding: 'file/unsupported' },
  'test_issue_566.csv': { cells: { '#1': { A1: [['c1', 'c2 ', 'c3', ' c4', 'c5']] } } },
  'utf16be_bom.csv': { ...letters, encoding: 'utf-16be' },
  'utf16le_bom.csv': { ...letters, encoding: 'utf-16le' },
  'utf8.csv': { ...letters, encoding: 'utf-8' },
  'utf8_bom.csv': { ...letters, encoding: 'utf-8' },
};

export const excelDataReader: Statements = {
  ...inFolder('01-xlsx/exceldatareader', workbooks),
  ...inFolder('02-xls/exceldatareader', oldWorkbooks),
  ...inFolder('03-csv/exceldatareader', texts),
};

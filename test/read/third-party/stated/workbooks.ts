import type { CellValue } from '../../../../src/domain/raw-sheet.ts';
import { column, date, error, inFolder, type Statement, type Statements } from './statement.ts';

/** ClosedXML, FormulaCachingTests.cs. */
const closedXml: Statements = {
  'WorkbookWithExternalLink.xlsx': { holds: ['hello world'], finding: 'file/external-links' },
};

/** alibaba/easyexcel, CompatibilityTest.java and SimpleDataTest.java. */
const easyExcel: Statements = {
  't02.xlsx': { cells: { '#1': { C3: '1，2-戊二醇' } }, size: { '#1': [3, null] } },
  't03.xlsx': { size: { '#1': [2, 12] } },
  't04.xlsx': { cells: { '#1': { F2: 'QQSJK28F152A012242S0081' } }, size: { '#1': [57, null] } },
  // Half a second is as near to the one as to the other second, so that A4 is left out.
  't05.xlsx': {
    cells: {
      '#1': {
        A2: column(date('2023-01-01'), date('2023-01-01')),
        A5: column(date('2023-01-01T00:00:01'), date('2023-01-01T00:00:01')),
      },
    },
  },
};

/** alibaba/easyexcel, CompatibilityTest.java. */
const oldEasyExcel: Statements = {
  't01.xls': { cells: { '#1': { A3: 'Q235(碳钢)' } }, size: { '#1': [3, null] } },
};

/** qax-os/excelize, cell_test.go and crypt_test.go. */
const excelize: Statements = {
  'OverflowNumericCell.xlsx': { cells: { Sheet1: { A1: 8_595_602_512_225 } } },
  'encryptSHA1.xlsx': { finding: 'file/encrypted' },
  'encryptSHA512.xlsx': { finding: 'file/encrypted' },
};

/** exceljs, spec/integration. */
const exceljs: Statements = {
  '1904.xlsx': { cells: { '#1': { B4: date('1904-01-01') } }, size: { '#1': [4, 2] } },
  // The other is a chart.
  'chart-sheet.xlsx': { sheets: ['Sheet1'] },
  'dateIssue.xlsx': { cells: { '#1': { A1: column('Date', date('2020-11-20')) } } },
  'fibonacci.xlsx': {
    cells: {
      '#1': {
        A4: [
          [4, 3],
          [5, 5],
        ],
      },
    },
  },
  'formulas.xlsx': { cells: { '#1': { A1: 'someone@example.com' } } },
  'invalid-xml.xlsx': { finding: 'file/unreadable' },
  'shared_string_with_escape.xlsx': { cells: { '#1': { A1: '_x000D_' } } },
  'test-issue-1364.xlsx': { sheets: ['Sum Worksheet'] },
  'test-issue-1575.xlsx': { cells: { '#1': { A1: [['A', 'B', 'C']], A2: '1.0' } } },
  'test-issue-257.xlsx': { sheets: ['First', 'Second'] },
  'test-issue-991.csv': {
    cells: { '#1': { A1: column('2019-11-04', '11-04-2019', '2019-11-04T10:17:55', '00210PRG1') } },
  },
  'test-pr-728.xlsx': { sheets: ['Sheet1', ['Sheet2', 'hidden'], 'Sheet3'] },
};

/** frictionless-py, the specifications of its Excel format and of its resources. */
const frictionless: Statements = {
  // The figure that it gives to two places.
  'adjust-floating-point-error.xlsx': { cells: { '#1': { C3: 274.65999999999997 } } },
  'issue-1024.xlsx': { cells: { '#1': { V11: 'Phase P3+', V12: '#' } } },
  'issue-320.xlsx': { cells: { '#1': { G10: 'Current', G11: 'Population Analysed', H12: '% of total county Pop' } } },
  'merged-cells.xlsx': { cells: { '#1': { A1: 'data' } } },
  'multiline-headers.xlsx': {
    cells: {
      '#1': {
        A1: [['Region', 'Caloric contribution', 'Cumulative impact of changes on cost of food basket']],
        C4: [['from previous quarter', 'from baseline (%)']],
        B5: '(%)',
        A6: [['A', 'B', 'C', 'D']],
      },
    },
  },
  'preserve-formatting-percentage.xlsx': {
    cells: {
      '#1': {
        A1: [
          ['col1', 'col2'],
          [123, { number: 52, measure: '%' }],
          [456, { number: 30, measure: '%' }],
          [789, { number: 6, measure: '%' }],
        ],
      },
    },
  },
  'preserve-formatting.xlsx': { cells: { '#1': { A1: 'empty', B2: 1000.5577, G2: date('2040-05-20') } } },
  'sheets.xlsx': { sheets: ['Sheet1', 'Sheet2', 'Sheet3'] },
  'table-infer-boolean.xlsx': {
    cells: {
      '#1': {
        A1: [
          ['number', 'string', 'boolean'],
          [1, 'two', true],
        ],
      },
    },
  },
};

/** frictionless-py, the specifications of its Excel format. */
const oldFrictionless: Statements = {
  'merged-cells.xls': { cells: { '#1': { A1: 'data' } } },
  'sheet2.xls': {
    cells: {
      Sheet2: {
        A1: [
          ['id', 'name'],
          [1, 'english'],
          [2, '中国人'],
        ],
      },
    },
  },
  'table.xls': {
    cells: {
      '#1': {
        A1: [
          ['id', 'name'],
          [1, 'english'],
          [2, '中国人'],
        ],
      },
    },
  },
};

/** dromara/hutool, ExcelReadTest.java, Issue1729Test.java and ExcelSaxReadTest.java. */
const hutool: Statements = {
  'UserProjectDO.xlsx': { cells: { '#1': { B2: 'aa', H2: [[null, date('2020-02-02')]] } } },
  'aaa.xlsx': {
    cells: {
      '#1': {
        A1: [
          ['姓名', '性别', '年龄', '鞋码'],
          ['张三', '男', 11, 41.5],
        ],
      },
    },
  },
  'alias.xlsx': { cells: { '#1': { B3: '仓库' } } },
  // Of a merged range only the first cell holds the value.
  'merge_test.xlsx': { cells: { '#1': { C2: column(11, null) } }, merges: { '#1': ['C2:C3'] } },
};
const oldHutool: Statements = {
  // Four rows below the header.
  'priceIndex.xls': { size: { '#1': [5, null] } },
};

/** dotnetcore/Magicodes.IE, ExcelImporter_Tests.cs. */
const magicodes: Statements = {
  'LinkTest.xlsx': { size: { '#1': [4, null] } },
  '题库导入模板.xlsx': { size: { '#1': [405, null] } },
  // Of merged ranges only the first cells hold the values.
  '合并行.xlsx': { cells: { '#1': { C2: column('男', null, null, null, null, null, null, null, '女') } } },
};

/** mini-software/MiniExcel, the tests of its OpenXml package. */
const miniExcel: Statements = {
  'TestDateOnlyMapping.xlsx': { cells: { '#1': { A2: column('27/09/2020', '25/10/2020', '10/04/2021') } } },
  'TestDimensionC3.xlsx': { size: { '#1': [2, 3] } },
  'TestEmptySelfClosingRow.xlsx': {
    cells: { '#1': { A1: column(null, 1, null, 2, null, null, null, null, null, 1) } },
  },
  'TestIssue122.xlsx': {
    cells: { '#1': { A1: column('Department', 'HR', null, null, 'IT', null, null) } },
    merges: { '#1': ['A2:A4', 'A5:A7'] },
  },
  'TestIssue122_2.xlsx': { cells: { '#1': { A2: 'V1', A5: 'V2', C2: 'V3', C4: column('V4', 'V5') } } },
  'TestIssue137.xlsx': { cells: { '#1': { A1: [['比例', '商品', '滿倉口數']] } }, size: { '#1': [11, 8] } },
  'TestIssue142.xlsx': {
    cells: {
      '#1': {
        A2: [['MyProperty100', null, 'MyProperty102', null, 'CustomColumnName', null, 'MyProperty103', 'MyProperty6']],
        I2: 'MyProperty2',
      },
    },
  },
  'TestIssue147.xlsx': {
    cells: {
      '#1': {
        C3: [
          ['Column1', 'Column2', 'Column3'],
          ['C4', 'D4', 'E4'],
        ],
        C9: [['C9', 'D9', 'E9']],
        C12: [['C12', 'D12', 'E12']],
      },
    },
  },
  'TestIssue222.xlsx': { cells: { '#1': { A2: date('2021-04-29') } } },
  'TestIssue267.xlsx': {
    cells: { '#1': { A1: [[10618, '2021-02-23', 43.199999999999996, 1.2, date('2021-07-05')]] } },
  },
  'TestIssue292.xlsx': { cells: { '#1': { A1: [['Name', 'Age', 'Name', 'Age']] } }, size: { '#1': [3, 4] } },
  'TestIssue309.xlsx': { cells: { '#1': { C1: 'SEQ', C4: 'Error' } } },
  'TestIssue809.xlsx': { cells: { '#1': { A1: null, B3: 2 } }, size: { '#1': [3, null] } },
};

/** openpyxl, its tests of reading. */
const openpyxl: Statements = {
  // It has 1024 sheets; the limit is 256.
  'bigfoot.xlsx': { finding: 'file/too-large' },
  'formulae.xlsx': { cells: { '#1': { A2: 12345 } }, formulas: { '#1': { A3: '12345' } } },
  'guess_types.xlsx': { cells: { '#1': { D2: '3E5' } } },
};

/** dathere/qsv, tests/test_excel.rs. */
const qsv: Statements = {
  'excel-1904-epoch.xlsx': { sheets: ['Dates1904'] },
  'excel-large-floats.xlsx': { cells: { '#1': { A1: column('A', 9.22337203685478e19) } } },
  'excel-range.xlsx': {
    cells: {
      '#1': {
        A1: [
          ['A', 'B'],
          [2, 3],
          [3, 4],
        ],
      },
    },
  },
  'excel-rounding.xlsx': { cells: { '#1': { B2: column(-100.01, -200.02) } } },
  'excel-xlsx.xlsx': { cells: { cellerrors: { B3: error('#DIV/0!') } } },
  'password-protected-password123.xlsx': { finding: 'file/encrypted' },
};

const percent = (number: number): CellValue => ({ number, measure: '%' });

/** One table, in three formats. */
const columnar: Statement = {
  cells: {
    testing: {
      A1: [
        ['Record Number', 'Square of the Record Number', 'Description of the Row', 'Percent Done', 'Percent Increment'],
      ],
      F1: [['date', 'datetime', 'time']],
      A2: [[0, 0, 'This is row            0 of           10', percent(0), null]],
      A4: [[2, 4, 'This is row            2 of           10', percent(20), percent(50)]],
      F4: [[date('1960-01-17'), date('1960-01-01T00:01:40'), date('00:00:09')]],
    },
  },
  size: { testing: [12, 8] },
};

/** apache/tika, its tests of Excel. */
const tika: Statements = {
  'test-columnar.xlsb': columnar,
  'test-columnar.xlsx': columnar,
  'testDdeLink.xlsx': { finding: 'file/external-links' },
  'testEXCEL-formats.xlsx': { holds: ['1599.99', '-1599.99'] },
  'testEXCEL.strict.xlsx': {
    holds: ['Test spreadsheet', 'This one is red', 'cb=10', 'cb=sum'],
    lacks: ['10.0', '13.0'],
  },
  'testEXCEL_dateFormats.xlsx': { holds: ['2018-09-20', '1996-08-10'] },
  'testEXCEL_headers_footers.xlsx': { holds: ['John Smith1', 'John Smith50'] },
  'testEXCEL_protected_passtika.xlsx': { finding: 'file/encrypted' },
  'testEXCEL_protected_passtika_2.xlsx': { finding: 'file/encrypted' },
};
const oldTika: Statements = {
  'test-columnar.xls': columnar,
  'testEXCEL-formats.xls': { holds: ['1599.99', '-1599.99'] },
  'testEXCEL_big_numbers.xls': { holds: ['123456789012345', '123456789012346'] },
  'testEXCEL_macro.xls': { finding: 'file/macros' },
  'testEXCEL_phonetic.xls': { lacks: ['日本オラクル ニホン'] },
  'testEXCEL_protected_passtika.xls': { finding: 'file/encrypted' },
};

/** python-excel/xlrd, tests. */
const xlrd: Statements = {
  'formula_test_names.xls': { cells: { '#1': { B2: column(-7, 4, 6, 3, 'b', 'C') } } },
  'invalid_formula.xls': { cells: { '#1': { A1: error('#REF!') } } },
  'profiles.xls': {
    sheets: ['PROFILEDEF', 'AXISDEF', 'TRAVERSALCHAINAGE', 'AXISDATUMLEVELS', 'PROFILELEVELS'],
    cells: { PROFILEDEF: { A1: 'PROFIL', B2: 100 }, TRAVERSALCHAINAGE: { A1: null } },
    size: { PROFILEDEF: [15, 13] },
  },
  'ragged.xls': { size: { '#1': [5, 4] } },
  'xf_class.xls': { cells: { table2: { C4: 'MERGED' } }, merges: { table2: ['C4:E7'] } },
};

/** Workbooks of projects that state a few things each. */
export const workbooks: Statements = {
  ...inFolder('01-xlsx/closedxml', closedXml),
  ...inFolder('01-xlsx/easyexcel', easyExcel),
  ...inFolder('02-xls/easyexcel', oldEasyExcel),
  ...inFolder('01-xlsx/excelize', excelize),
  ...inFolder('01-xlsx/exceljs', exceljs),
  ...inFolder('01-xlsx/frictionless', frictionless),
  ...inFolder('02-xls/frictionless', oldFrictionless),
  ...inFolder('01-xlsx/hutool-zh', hutool),
  ...inFolder('02-xls/hutool-zh', oldHutool),
  ...inFolder('01-xlsx/magicodes-zh', magicodes),
  ...inFolder('01-xlsx/miniexcel', miniExcel),
  ...inFolder('01-xlsx/openpyxl', openpyxl),
  ...inFolder('01-xlsx/qsv', qsv),
  ...inFolder('01-xlsx/tika', tika),
  ...inFolder('02-xls/tika', oldTika),
  ...inFolder('02-xls/xlrd', xlrd),
};

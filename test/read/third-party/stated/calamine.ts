import { column, date, error, inFolder, type Statements } from './statement.ts';

const numbersAndLetters = {
  A1: [
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ],
};
const anySheets = ['Visible', ['Hidden', 'hidden'], ['VeryHidden', 'veryHidden']] as const;
const sheet1to8 = Array.from({ length: 8 }, (_, index) => `Sheet${index + 1}`);
const dates = [
  [date('2021-01-01'), 15],
  [date('2021-01-02'), 16],
];
const merged1 = ['A1:A2', 'B1:B2', 'C1:D2', 'C3:D3', 'C4:D4', 'E1:E2', 'F1:F2', 'G1:G2', 'H1:H2'];
const merged2 = ['A1:A4', 'B1:B2', 'C1:D2', 'C3:D4', 'E1:E2', 'F1:H4'];
const specialCharacters = column('&', '<', '>', "aaa ' aaa", '"', '☺', '֍', 'àâéêèçöïî«»');
const hello = { cells: { Sheet1: { A1: 'Hello' } } };

/** tafia/calamine, tests/test.rs. */
const workbooks: Statements = {
  'any_sheets.xlsx': { sheets: anySheets },
  'any_sheets.xlsb': { sheets: anySheets },
  'date.xlsb': { cells: { '#1': { A1: dates, A3: [[date('1900-01-10T15:10:10'), 17]] } }, size: { '#1': [3, 2] } },
  'date_1904.xlsb': { cells: { '#1': { A1: date('2021-01-01'), A3: date('1904-01-11T15:10:10') } } },
  'date_1904.xlsx': { cells: { '#1': { A1: date('2021-01-01'), A3: date('1904-01-11T15:10:10') } } },
  'date_iso.xlsx': {
    cells: { '#1': { A1: column(date('2021-01-01'), date('2021-01-01T10:10:10'), date('10:10:10')) } },
  },
  'empty_s_attribute.xlsx': {
    cells: {
      Sheet1: {
        A1: [
          ['Name', 'Value'],
          ['John', 1],
          ['Sophia', 2],
          ['Peter', 3],
          ['Sam', 4],
        ],
      },
    },
    size: { Sheet1: [5, 2] },
  },
  'empty_shared_string.xlsx': { cells: { Sheet1: { A1: column('abc', null) } } },
  'empty_sheet.xlsx': { size: { '#1': [0, 0] } },
  'encoded_entities.xlsx': { cells: { '#1': { A1: column('&', null) } } },
  'errors.xlsx': {
    cells: {
      Feuil1: { A1: column(...['#DIV/0!', '#NAME?', '#VALUE!', '#NULL!', '#REF!', '#NUM!', '#N/A'].map(error)) },
    },
    size: { Feuil1: [7, 1] },
  },
  'formula.issue.xlsx': {
    cells: { Sheet1: { A1: [[23, null, 23]], G13: 2, J14: 'US' } },
    size: { Sheet1: [14, 10] },
    formulas: { Sheet1: { A1: 'C1+E5', G13: 'SUM(1+1)', J14: 'IF(OR(Q22="",Q22="United States"),"US","Foreign")' } },
  },
  'header-row.xlsx': {
    sheets: ['Sheet1'],
    cells: { Sheet1: { A3: [[null, null, 'Note 1', null]], A9: [['Columns', 'Column A', 'Column B', 'Column C']] } },
    size: { Sheet1: [10, 4] },
  },
  'inlineStr_with_value.xlsx': { cells: { '#1': { E1: 'ID', D2: '1.' } } },
  'issue127.xlsx': { sheets: sheet1to8 },
  'issue127.xlsb': { sheets: sheet1to8 },
  'issue252.xlsx': { finding: 'file/unreadable' },
  'issue281.xlsm': { finding: 'file/macros' },
  'issue3.xlsm': { cells: { Sheet1: { A1: [[1, 'a']] } }, size: { Sheet1: [1, 2] } },
  'issue438.xlsx': { sheets: ['Sheet1'] },
  'issue9.xlsx': {
    cells: { Feuil1: { A1: column('test1', 'test2 other', 'test3 aaa', 'test4') } },
    size: { Feuil1: [4, 1] },
  },
  'issue_182.xlsb': { cells: { formula_vals: { A1: column(3, 'Ab', false) } }, size: { formula_vals: [3, 1] } },
  'issue_186.xlsb': {
    cells: { Sheet1: { A1: column(1.23, 12.34, 123.45, 1234.56, 12345.67) } },
    size: { Sheet1: [5, 1] },
  },
  'issue_261_fixed_by_excel.xlsx': {
    cells: {
      'Some Sheet': {
        A1: 'String Value 32',
        A5: [[null, null, null, null, null, null, null]],
        G61: 939,
        A66: [['String Value 42', null, null, 'String Value 8']],
      },
    },
    size: { 'Some Sheet': [66, 7] },
  },
  'issue_391.xlsx': { formulas: { Sheet1: { A2: 'A1+1', A3: 'A2+1' } }, size: { Sheet1: [7, 1] } },
  'issue_419.xlsb': hello,
  'issue_419.xlsx': hello,
  'issue_666_lost_sheets.xlsb': { sheets: ['Sheet1'] },
  'issues.xlsx': {
    cells: {
      issue2: numbersAndLetters,
      issue5: { A1: 0.5 },
      issue6: { A1: column(1, 2, 'ab', false) },
      spc_chrs: { A1: specialCharacters },
    },
    size: { issue2: [3, 2], issue5: [1, 1], issue6: [4, 1], spc_chrs: [8, 1] },
    formulas: { Sheet1: { A2: 'B1+OneRange' } },
  },
  'no-header.xlsx': {
    cells: {
      '#1': {
        A1: [
          [null, null],
          [null, null],
          ['a', 0],
          ['b', 1],
        ],
      },
    },
    size: { '#1': [4, 2] },
  },
  'non_monotonic_si.xlsx': {
    cells: {
      Sheet1: {
        A1: [
          [1, 2, 3],
          [2, 4, 6],
          [3, 6, 9],
          [4, 8, 12],
          [5, 10, 15],
          [6, 12, 18],
        ],
      },
    },
    size: { Sheet1: [6, 3] },
  },
  'pass_protected.xlsb': { finding: 'file/encrypted' },
  'pass_protected.xlsx': { finding: 'file/encrypted' },
  'picture_richdata.xlsx': { sheets: ['Sheet1'] },
  'richtext-namespaced.xlsx': {
    cells: {
      Sheet1: {
        A1: [['inline string\nLine 2\nLine 3', null, null, null, null, null, null, 'shared string\nLine 2\nLine 3']],
      },
    },
    size: { Sheet1: [1, 8] },
  },
  'rph.xlsx': { cells: { Sheet1: { A1: '課きく　毛こ' } } },
  'shared_formula_simple.xlsx': { cells: { '#1': { A1: [[1, 2]] } } },
  'string-ref.xlsx': {
    cells: {
      '#1': { A1: column('col1', '-8086931554011838357') },
      '#2': { A1: column('col1', '-8086931554011838357') },
    },
    size: { '#1': [2, 1], '#2': [2, 1] },
  },
  // A text of white space alone counts as blank here.
  'whitespace_trim.xlsx': { cells: { '#1': { C1: null } } },
};

/** The same, of old workbooks. */
const oldWorkbooks: Statements = {
  'OOM_alloc2.xls': { sheets: ['Colsale (Aug'] },
  'OOM_alloc3.xls': { finding: 'file/unreadable' },
  'any_sheets.xls': { sheets: anySheets },
  'date.xls': {
    sheets: ['Sheet1'],
    cells: { '#1': { A1: dates, A3: date('1900-01-10T15:10:10') } },
    size: { Sheet1: [3, 2] },
  },
  'empty-string.xls': { cells: { '#1': { A1: null } } },
  'gh548_incorrect_sst_unique_count.xls': { cells: { 'System Level Data': { C10: '11th May 2023' } } },
  'issue_271.xls': { cells: { sheet1: { C3: 'yyy_name' } } },
  // Its project refuses it; the password is the one that Excel tries by itself.
  'issue_385.xls': { sheets: ['Sheet1'] },
  'issue_643_biff5_formula.xls': { formulas: { '#1': { B4: '$A$1' } } },
  'issues.xls': { cells: { issue2: numbersAndLetters } },
  'merge_cells.xls': { merges: { '#1': ['A1:B1', 'A2:A4', 'B2:D4'] } },
  'merged_range.xls': { merges: { Sheet1: merged1, Sheet2: merged2 } },
  // Its 23 rows begin with the second.
  'ptgexp-truncated-operand.xls': { size: { '#1': [24, 10] } },
  'sheet_name_parsing.xls': { sheets: ['Sheet1'] },
  'sst_continue.xls': { cells: { Sheet1: { A136: 'New CONTINUE block' } } },
  'xls_formula.xls': {
    cells: { Sheet1: { A1: column(10, 20, 110, 65) } },
    size: { Sheet1: [4, 1] },
    formulas: { Sheet1: { A2: 'A1*2', A3: '2*Sheet2!A1', A4: 'A1+Sheet2!A1' } },
  },
  'xls_ref_String.xls': { cells: { Sheet1: { A1: column('aa', 'bb', 'aa', 'bb') } }, size: { Sheet1: [4, 1] } },
};

export const calamine: Statements = {
  ...inFolder('01-xlsx/calamine', workbooks),
  ...inFolder('02-xls/calamine', oldWorkbooks),
  // Its copy elsewhere.
  '01-xlsx/qsv/any_sheets.xls': { sheets: anySheets },
};

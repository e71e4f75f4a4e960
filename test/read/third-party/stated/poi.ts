import { column, date, error, inFolder, type Statements } from './statement.ts';

/** apache/poi, the tests of XSSF. */
const workbooks: Statements = {
  '0-www-crossref-org.lib.rivier.edu_education-files_suffix-generator.xlsm': { finding: 'file/macros' },
  '47889.xlsx': { cells: { '#1': { A1: column('a', 1) } } },
  '49783.xlsx': { cells: { '#1': { A1: error('#REF!') } }, formulas: { '#1': { A1: '#REF!*#REF!' } } },
  '51963.xlsx': { sheets: ['Abc,1'] },
  '54034.xlsx': { cells: { '#1': { C2: date('2012-08-08T22:59:00') } } },
  '56315.xlsx': { cells: { '#1': { A2: 0.1 } } },
  '57482-OnlyNumeric.xlsx': { cells: { '#1': { A1: [[1, 11]], A5: 5 } } },
  '58760.xlsx': { sheets: ['Sheet1'] },
  '59021.xlsx': { holds: ['Abkhazia - Fixed', '10/02/2016'] },
  '59746_NoRowNums.xlsx': {
    cells: { '#1': { A1: 'Checked', C10: 'Checked', I71: false } },
    size: { '#1': [71, null] },
  },
  // It states the rows.
  '60384.xlsx': { merges: { '#1': ['A8:E8', 'A9:E9'] } },
  '60509.xlsx': { sheets: ['Sheet1', 'Sheet2', 'Sheet3'] },
  '60825.xlsx': { sheets: ['Sheet1'] },
  '61281.xlsx': { cells: { '#1': { C10: '1' } } },
  'GeneralFormatTests.xlsx': { cells: { '#2': { C2: 1 } } },
  'InlineString.xlsx': { holds: ['😜more text'] },
  'InlineStrings.xlsx': { holds: ['43', '22', 'ABCDE', 'Long Text', '1st Inline String'] },
  'SimpleStrict.xlsx': { cells: { '#1': { A1: 'test' } } },
  'WithMoreVariousData.xlsx': { sheets: ['Sheet1', 'Sheet2', 'Sheet3'] },
  // A fourth sheet, Chart1, is a chart.
  'chart_sheet.xlsx': { sheets: ['Sheet1', 'Sheet2', 'Sheet3'] },
  'github-321.xlsx': { cells: { '#1': { A3: column(2.05, 2.05) } } },
  'reordered_sheets.xlsx': { sheets: ['Sheet4', 'Sheet2', 'Sheet3', 'Sheet1'] },
  'sample-beta.xlsx': { finding: 'file/unreadable' },
  // It states the first and the last.
  'sample.xlsb': { sheets: ['Sheet1', 'rich test', 'Sheet3'] },
  'xlsx-jdbc.xlsx': { holds: ['A Very large string in column 1 AAAAAAAAAAAAAAAAAAAAA'] },
};

const duplicates = column('Testing', 'rich', 'text', 'strings', 'Testing');

/** apache/poi, the tests of HSSF. */
const oldWorkbooks: Statements = {
  '27394.xls': {
    sheets: ['šž', 'šžčňř'],
    cells: { '#1': { A1: column('šž', 'šžčňř') } },
  },
  '35897-type4.xls': { finding: 'file/encrypted' },
  '45290.xls': { sheets: ['Sheet1'] },
  '48968.xls': { cells: { '#1': { D22: '00/01/1900 06:14:24' } } },
  '51535.xls': {
    cells: {
      '#1': {
        A1: 'Top Left Cell',
        IV1: 'Top Right Cell',
        A65536: 'Bottom Left Cell',
        IV65536: 'Bottom Right Cell',
      },
    },
  },
  '53984.xls': { cells: { '#1': { A3: 'International Communication Services SA', A211: 'Saudi Arabia-Riyadh' } } },
  '54500.xls': { sheets: ['Sheet1', 'Sheet2', 'Sheet3'] },
  '59074.xls': { holds: ['Exotic warrant'] },
  '61045_govdocs1_626534.xls': { holds: ['NONBUSINESS'] },
  '61300.xls': { finding: 'file/unreadable' },
  'DateFormats.xls': { holds: ['2007-08-10'] },
  'duprich1.xls': { cells: { '#2': { I1: column('01/05 (Wed)', '01/05 (Wed)') } } },
  'duprich2.xls': { cells: { '#1': { A1: duplicates } } },
  'testEXCEL_3.xls': { holds: ['Season beginning August', 'USDA', '347', '228'] },
  'xor-encryption-abc.xls': { finding: 'file/encrypted' },
};

/** apache/poi, the files that its own tests refuse, or find macros in. */
const hostile: Statements = {
  '45431.xlsm': { finding: 'file/macros' },
  '47026.xlsm': { cells: { '#1': { A1: 123 } } },
  '54764.xlsx': { finding: 'file/unreadable' },
  'SimpleMacro.xlsm': { finding: 'file/macros' },
  'clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6594557414080512.xlsx': { finding: 'file/unreadable' },
  'poc-xmlbomb.xlsx': { finding: 'file/unreadable' },
  'xlmmacro.xlsm': { finding: 'file/macros' },
  'xlsx-corrupted.xlsx': { finding: 'file/unreadable' },
};

export const poi: Statements = {
  ...inFolder('01-xlsx/poi', workbooks),
  ...inFolder('02-xls/poi', oldWorkbooks),
  ...inFolder('06-hostile/poi', hostile),
};

/** Text files whose fields are not separated by commas. */
export const otherwiseSeparated: Readonly<Record<string, string>> = {
  '01-xlsx/xlsx2csv/variousdelim.csv': '\t',
  '03-csv/csvkit/dummy.tsv': '\t',
  '03-csv/csvkit/sniff_limit.csv': ';',
  '03-csv/frictionless/accent.csv': ';',
  '03-csv/frictionless/delimiter.csv': ';',
  '03-csv/frictionless/dialect.csv': '|',
  '03-csv/frictionless/issue-1009-semicolon.csv': ';',
  '03-csv/frictionless/issue-1100.csv': ';',
  '03-csv/frictionless/issue-1232.csv': ';',
  '03-csv/frictionless/table.tsv': '\t',
  '03-csv/miniexcel/TestDataReaderCustomSeparator.csv': ';',
  '03-csv/node-csv/415.csv': '\t',
  '03-csv/node-csv/fs_read.csv': ';',
  '03-csv/qsv/NYC311-5.tsv': '\t',
  '03-csv/qsv/data.csv.fetch-report.tsv': '\t',
  '03-csv/qsv/progetti_sample_10.csv': ';',
};

/** Files that another reader made something of, and that are refused with a finding. */
export const unread: Readonly<Record<string, string>> = {
  // A draft of Office Open XML that no released program writes; the project that has it expects a failure.
  '01-xlsx/poi/sample-beta.xlsx': 'file/unreadable',
  // Latin-1, which the other reader fell back to; no program in the field writes it, and it is not GB18030.
  '03-csv/csvkit/test_latin1.csv': 'file/unreadable',
  '03-csv/csvlint/invalid-byte-sequence.csv': 'file/unreadable',
  '03-csv/frictionless/latin1.csv': 'file/unreadable',
  // NUL stands in it, so that it is no text.
  '03-csv/exceldatareader/simple_whitespace_null.csv': 'file/unsupported',
};

const chart = ['sheets'];

const nameless = ['Sheet 1 name'];

/** Places where another reader errs, or where what it noted is no cell's value. */
export const differing: Readonly<Record<string, readonly string[]>> = {
  // A sheet that holds a chart has no cells, so that it is none of ours.
  '01-xlsx/calamine/any_sheets.xlsx': chart,
  '01-xlsx/calamine/issue438.xlsx': chart,
  '01-xlsx/closedxml/ChartsheetAndPivotTable.xlsx': chart,
  '01-xlsx/exceljs/chart-sheet.xlsx': chart,
  '01-xlsx/poi/WithChartSheet.xlsx': chart,
  '01-xlsx/poi/chart_sheet.xlsx': chart,
  // openpyxl leaves `_x000D_` in texts, where Excel shows a line's end.
  '01-xlsx/calamine/has_x000D_.xlsx': ['Sheet1 R1C1'],
  '01-xlsx/readxl/new_line_errors.xlsx': ['Blad1 R2C1'],
  // openpyxl takes a number too large for a date for an error.
  '01-xlsx/exceldatareader/Test_git_issue_14_InvalidOADate.xlsx': ['Sheet1 R1C1'],
  // Its last quotation mark is never closed; Python's reader leaves the line's end in the field.
  '03-csv/hutool/test.csv': ['R2C7'],
  // openpyxl gives a link's target for its text.
  '01-xlsx/exceljs/test-issue-877.xlsx': ['Handlungsanweisung R1C1'],
  // Two members of one name, of which the readers take another.
  '01-xlsx/poi/duplicate-filename.xlsx': ['v1 R1C1'],
  // Before BIFF 5 a sheet has no name; xlrd calls it `Sheet 1`, ours `Sheet1`.
  '02-xls/exceldatareader/Test_git_issue_368_formats.xls': nameless,
  '02-xls/exceldatareader/Test_git_issue_368_ixfe.xls': nameless,
  '02-xls/exceldatareader/Test_git_issue_375_ixfe_rowmap.xls': nameless,
  '02-xls/exceldatareader/Test_git_issue_466_biff3.xls': nameless,
  '02-xls/exceldatareader/as3xls_BIFF2.xls': nameless,
  '02-xls/exceldatareader/as3xls_BIFF3.xls': nameless,
  '02-xls/exceldatareader/as3xls_BIFF4.xls': nameless,
  '02-xls/exceldatareader/biff3.xls': nameless,
  '02-xls/poi/testEXCEL_3.xls': nameless,
  '02-xls/tika/testEXCEL_4.xls': nameless,
  '02-xls/xlrd/biff4_no_format_no_window2.xls': nameless,
  // A sheet of the oldest version with labels of a later one, which no program writes.
  '02-xls/exceldatareader/Test_git_issue_368_label_xf.xls': [
    ...nameless,
    'Sheet 1 R1C1',
    'Sheet 1 R2C1',
    'Sheet 1 R3C1',
  ],
};

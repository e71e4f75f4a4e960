import { column, inFolder, type Statement, type Statements } from './statement.ts';

const abc = ['a', 'b', 'c'];
const abc123: Statement = { cells: { '#1': { A1: [abc, ['1', '2', '3']] } }, size: { '#1': [2, 3] } };
const unicode: Statement = {
  cells: {
    '#1': {
      A1: [
        ['foo', 'bar', 'baz'],
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
    },
  },
};

/** wireservice/csvkit, tests/test_utilities. */
const csvkit: Statements = {
  'bad.csv': {
    cells: {
      '#1': {
        A1: [['column_a', 'column_b', 'column_c']],
        A2: [
          ['1', '27', null, "I'm too long!"],
          [null, "I'm too short!"],
        ],
      },
    },
  },
  'bad_skip_lines.csv': {
    cells: {
      '#1': {
        A5: [
          ['1', '27', null, "I'm too long!"],
          [null, "I'm too short!"],
        ],
      },
    },
  },
  'blanks.csv': { cells: { '#1': { A1: [['a', 'b', 'c', 'd', 'e', 'f']] } }, size: { '#1': [2, 6] } },
  'date_like_number.csv': { cells: { '#1': { A1: column('a', '4.5') } } },
  'dummy.csv': abc123,
  'dummy.tsv': abc123,
  'dummy2.csv': abc123,
  'dummy.xls': { cells: { '#1': { A1: [abc, [1, 2, 3]] } } },
  'dummy_col_shuffled.csv': {
    cells: {
      '#1': {
        A1: [
          ['b', 'c', 'a'],
          ['2', '3', '1'],
        ],
      },
    },
  },
  'no_header_row.csv': { cells: { '#1': { A1: [['1', '2', '3']] } }, size: { '#1': [1, 3] } },
  'sniff_limit.csv': abc123,
  'test_date_format.csv': { cells: { '#1': { A1: column('a', '02/01/2014', '31/12/2012') } } },
  'test_empty_columns.csv': { cells: { '#1': { A1: [abc] } } },
  'test_locale.csv': { cells: { '#1': { A1: [abc, ['1,7', '200.000.000', null]] } } },
  'test_utf8_bom.csv': { ...unicode, encoding: 'utf-8' },
};

const lines: Statement = {
  cells: {
    '#1': {
      A2: [
        ['Biff', 'Baff', 'Boff'],
        ['Qux', 'Teaspoon', 'Doge'],
      ],
    },
  },
};

/** theodi/csvlint.rb, features. Of the ends of lines ours makes no difference. */
const csvlint: Statements = {
  'cr-line-endings.csv': lines,
  'crlf-line-endings.csv': lines,
  'inconsistent-line-endings.csv': lines,
  'inconsistent-line-endings-unquoted.csv': lines,
  // Its project calls the encoding invalid.
  'invalid-byte-sequence.csv': { finding: 'file/unreadable' },
  'lf-line-endings.csv': lines,
  'title-row.csv': { cells: { '#1': { A1: 'This is a title row' } } },
};

/** digital-preservation/csv-validator, MetaDataValidatorAcceptanceSpec.scala: the values that it finds fault with. */
const csvValidator: Statements = {
  'acceptance/concatFail.csv': { cells: { '#1': { C4: 'ccccc' } } },
  'acceptance/fileExistsPassMetaData.csv': { cells: { '#1': { C1: column('benPass.csvs', 'andyPass.csvs') } } },
  'acceptance/inRuleCrossReferenceFailMetaData.csv': { cells: { '#1': { A2: 'Dave' } } },
  'acceptance/inRuleFailMetaData.csv': { cells: { '#1': { B1: 'valuenotinrule', B3: 'thisonewillfailtoo' } } },
  'acceptance/orWithFourRulesFailMetaData.csv': { cells: { '#1': { B2: 'ngland' } } },
  'acceptance/rangeRuleFailMetaData.csv': { cells: { '#1': { B3: '1909' } } },
  'acceptance/standardRulesFailMetaData.csv': {
    cells: {
      '#1': {
        A1: [
          [
            'http:##datagov.nationalarchives.gov.uk#66#WO#409#9999#0#aaaaaaaa-aaaa-4aaa-9eee-0123456789ab',
            '2002-999-30T09:00:10',
            '02-99-30',
            '99/00/0009',
          ],
        ],
      },
    },
  },
  'acceptance/switch1RuleFailMetaData.csv': { cells: { '#1': { B2: 'hello world1' } } },
  'acceptance/switch2RuleFailMetaData.csv': { cells: { '#1': { B2: column('hello world1', 'HELLO WORLD1') } } },
  'acceptance/warnings.csv': { cells: { '#1': { A3: column('BT', 'ED') } } },
  'acceptance/warningsAndErrors.csv': { cells: { '#1': { A3: column('BT', 'ED'), B5: '15' } } },
  'acceptance/xsdDateTimeFail.csv': { cells: { '#1': { A3: '2013-03-22' } } },
};

const table: Statement = {
  cells: {
    '#1': {
      A1: [
        ['id', 'name'],
        ['1', 'english'],
        ['2', '中国人'],
      ],
    },
  },
  size: { '#1': [3, 2] },
};

/** frictionless-py, the specifications of its resources. */
const frictionless: Statements = {
  '[table].csv': table,
  'accent.csv': { encoding: 'utf-8', size: { '#1': [3, null] } },
  'delimiter.csv': table,
  'empty.csv': { finding: 'file/empty' },
  'issue-1009-comma.csv': {
    cells: {
      '#1': {
        A1: [
          ['fieldNameA', 'fieldNameB'],
          ['0123', 'c'],
        ],
      },
    },
  },
  'issue-1009-semicolon.csv': {
    cells: {
      '#1': {
        A1: [
          ['fieldNameA', 'fieldNameB'],
          ['0123', 'c'],
        ],
      },
    },
  },
  'issue-493.csv': { size: { '#1': [null, 126] } },
  'issue-844.csv': { cells: { '#1': { B1: 'età' } } },
  // Latin-1 is none of the encodings of the field.
  'latin1.csv': { finding: 'file/unreadable' },
  'leading-zeros.csv': { cells: { '#1': { A1: column('value', '01', '002', '00003') } } },
  'long.csv': {
    cells: {
      '#1': {
        A1: [
          ['id', 'name'],
          ['1', 'a'],
          ['2', 'b'],
        ],
      },
    },
  },
  'nested.csv': { cells: { '#1': { A1: [['id', 'cat', 'name']] } }, size: { '#1': [5, 3] } },
  'skip-rows.csv': {
    cells: {
      '#1': {
        A1: "# it's a comment!",
        A2: [
          ['id', 'name'],
          ['1', 'english'],
        ],
        A5: [['2', '中国人']],
      },
    },
  },
  'table-unicode-headers.csv': {
    cells: {
      '#1': {
        A1: [
          ['id', '国人'],
          ['1', 'english'],
          ['2', '中国人'],
        ],
      },
    },
  },
  'table.csv': table,
  'table.tsv': {
    cells: {
      '#1': {
        A1: [
          ['id', 'name'],
          ['1', 'english'],
          ['2', '中国人'],
        ],
      },
    },
  },
  'without-headers.csv': { size: { '#1': [3, 2] } },
};

/** dromara/hutool, CsvReaderTest.java and its neighbours. */
const hutool: Statements = {
  'issueI91VF1.csv': { cells: { '#1': { A2: [['192.168.1.1', 'admin', '123']] } } },
  'issueIA8WE0.csv': {
    cells: { '#1': { A1: [['c1_text1', 'c1_text2\n#c1_text2_line2', 'c1_text3']] } },
    size: { '#1': [1, 3] },
  },
  'test_bean.csv': {
    cells: {
      '#1': {
        A1: [
          ['姓名', 'gender', 'focus', 'age'],
          ['张三', '男', '无', '33'],
        ],
        A3: '李四',
      },
    },
  },
};

const john: Statement = {
  cells: {
    '#1': {
      A1: [
        ['Name', 'Age'],
        ['John', '30'],
      ],
    },
  },
};

/** mini-software/MiniExcel, the tests of its Csv package. */
const miniExcel: Statements = {
  'TestDataReaderCustomSeparator.csv': john,
  'TestDataReaderHeader.csv': john,
  'TestHeader.csv': {
    cells: {
      '#1': {
        A1: [
          ['Column1', 'Column2'],
          ['A1', 'B1'],
          ['A2', 'B2'],
        ],
      },
    },
  },
  'TestIssue292.csv': { cells: { '#1': { A1: [['Name', 'Age', 'Name', 'Age']] } }, size: { '#1': [3, 4] } },
  'TestIssue338.csv': { cells: { '#1': { A1: '中文测试内容' } }, encoding: 'gb18030' },
  'gb2312_Encoding_Read_Test.csv': { cells: { '#1': { A1: column('栏位1', '世界你好') } }, encoding: 'gb18030' },
};

/** dathere/qsv, tests. */
const qsv: Statements = {
  'NYC311-5.tsv': { cells: { '#1': { A4: '20520945' } } },
  'boston311-100.csv': { size: { '#1': [101, null] } },
  'buses.csv': {
    cells: {
      '#1': { A2: [['001', 'black', 'blue', 'full', 'true', 'wheelchair ramp, tissue boxes, cup holders, USB ports']] },
    },
  },
  'snifftest-flexible.csv': { cells: { '#1': { A4: [['h1', 'h2', 'h3', 'h4']] } }, size: { '#1': [9, 4] } },
};

/** Texts of projects that state a few things each. */
export const texts: Statements = {
  ...inFolder('03-csv/csvkit', csvkit),
  ...inFolder('03-csv/csvlint', csvlint),
  ...inFolder('03-csv/csv-validator', csvValidator),
  ...inFolder('03-csv/frictionless', frictionless),
  ...inFolder('03-csv/hutool', hutool),
  ...inFolder('03-csv/miniexcel', miniExcel),
  ...inFolder('03-csv/qsv', qsv),
};

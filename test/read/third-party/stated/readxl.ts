import { column, date, inFolder, type Statement, type Statements } from './statement.ts';

const skipping: Statement = {
  cells: {
    two_blank_rows: { A3: [['var1', 'var2']] },
    occupied_row_and_blank_row: { A3: [['var1', 'var2']] },
    two_occupied_rows: { A3: [['var1', 'var2']] },
  },
};
const noYesNames: Statement = {
  cells: {
    'no-col-names': { A1: [['a', 'b']] },
    'yes-col-names': { A2: [['a', 'b']] },
    'empty-col-names': {
      A1: [
        [null, null],
        ['a', 'b'],
      ],
    },
  },
};
const duplicated: Statement = { cells: { '#1': { A1: [[null, 'var2', null, 'var2']] } } };
const irisNames = ['Sepal.Length', 'Sepal.Width', 'Petal.Length', 'Petal.Width', 'Species'];
const leapDays = ['1900-01-01T08:00:00', '1900-01-02T08:00:00', '1900-02-28T08:00:00', '1900-02-29T08:00:00'];

/** tidyverse/readxl, tests/testthat. */
const workbooks: Statements = {
  'Ekaterinburg_IP_9.xlsx': { cells: { '#1': { B5: '27.05.2004' } } },
  'blanks.xlsx': {
    cells: {
      different_rows: {
        A1: [
          ['x', 'y'],
          [null, 'a'],
          [1, null],
        ],
      },
    },
  },
  // A number, in each row, whose format shows colours and no date.
  'color-date-lowercase-xlsx.xlsx': { cells: { '#1': { A1: column(0, 0, 0, 0, 0, 0, 0, 0) } } },
  'color-date-xlsx.xlsx': { cells: { '#1': { A1: column(0, 0, 0, 0, 0, 0, 0, 0) } } },
  'currency-formats-xlsx.xlsx': {
    cells: {
      '#1': {
        B1: [
          ['cost_EUR', 'cost_CHF', 'cost_mixed'],
          [0.5, 0.5, 0.5],
          [10_000, 10_000, 10_000],
        ],
      },
    },
  },
  'datasets.xlsx': { cells: { chickwts: { A1: [['weight', 'feed']] } } },
  'dates-1900-LibreOffice.xlsx': { cells: { '#1': { A1: date('2000-01-01') } } },
  'dates-leap-year-1900-xlsx.xlsx': {
    cells: {
      '#1': {
        A2: column(...leapDays.map(date)),
        A6: column(date('1900-03-01T08:00:00'), date('1903-12-31T08:00:00'), date('1904-01-01T08:00:00')),
      },
    },
  },
  'datetime-rounding.xlsx': {
    cells: {
      '#1': {
        A2: column(date('2016-04-28T11:30:00'), date('2016-03-23T09:50:00'), date('2017-01-02T11:30:00')),
        B2: column('2016-04-28 11:30:00', '2016-03-23 09:50:00', '2017-01-02 11:30:00'),
      },
    },
  },
  'geometry__1.xlsx': {
    cells: {
      '#1': {
        B3: [
          ['var1', 'var2', 'var3'],
          ['aa', 'bb', 'cc'],
          ['dd', 'ee', 'ff'],
          ['gg', 'hh', 'ii'],
        ],
      },
    },
    size: { '#1': [6, 4] },
  },
  'inlineStr2.xlsx': { cells: { '#1': { A1: [['NNNN', 'BeforeHierarchy']], E1: column('ID', 'RQ11610') } } },
  'iris-google-doc.xlsx': { cells: { '#1': { A1: [irisNames] } }, size: { '#1': [151, 5] } },
  'list_type.xlsx': { cells: { '#1': { A1: column('var1', 1, null, 'a', date('2017-01-01'), 'abc') } } },
  'missing-first-column.xlsx': { cells: { '#1': { A1: column(null, null, null) } }, size: { '#1': [3, 2] } },
  'missing-values-xlsx.xlsx': {
    cells: {
      '#1': {
        A1: [
          ['x', 'y', 'z'],
          ['NA', 'NA', null],
          [1, 1, 1],
          [2, 2, 2],
        ],
      },
    },
  },
  'new_line_errors.xlsx': {
    cells: {
      '#1': {
        A2: "first line of text \r\nsecond line of text \r\ni don't know what type of line feed I've used \r\nlast line",
      },
    },
    holds: ['"_x000D_"'],
  },
  'no-styles-or-sharedStrings-parts.xlsx': {
    cells: { '#1': { A1: column('Language', 'german') } },
    size: { '#1': [12, 3] },
  },
  'no-yes-col-names.xlsx': noYesNames,
  'skipping.xlsx': skipping,
  'unnamed-duplicated-columns.xlsx': duplicated,
};

/** The same, of old workbooks. */
const oldWorkbooks: Statements = {
  'biff5-label-records.xls': {
    cells: { '#1': { A4: [['21/01/2017', '01:00']], A17: [['21/01/2017', '14:00']] } },
    size: { '#1': [17, 4] },
  },
  'dates-1900.xls': { cells: { '#1': { A1: date('2000-01-01') } } },
  'empty-named-column.xls': { cells: { '#1': { B1: 'y' } }, size: { '#1': [null, 4] } },
  'iris-excel-xls.xls': { cells: { '#1': { A1: [irisNames] } }, size: { '#1': [151, 5] } },
  'missing-values-xls.xls': {
    cells: {
      '#1': {
        A1: [
          ['x', 'y', 'z'],
          ['NA', 'NA', null],
          [1, 1, 1],
          [2, 2, 2],
        ],
      },
    },
  },
  'more-than-256-unique-strings-xls.xls': { cells: { '#1': { A1: 'var', A258: 'x257' } } },
  'names-need-repair-xls.xls': { cells: { '#1': { A1: [['a b', 'a b', null, 'c%&$']] } } },
  'no-yes-col-names.xls': noYesNames,
  'skipping.xls': skipping,
  'types.xls': { cells: { text_coercion: { A1: [['text', 'explanation']] } }, holds: ['1.3', '36436153'] },
  'unnamed-duplicated-columns.xls': duplicated,
  'utf8-sheet-names.xls': { sheets: ['µ', '∂'] },
  'vietnamese-utf8.xls': { cells: { '#1': { A1: column('Mô tả', 'BÙN SÉT') } } },
};

export const readxl: Statements = {
  ...inFolder('01-xlsx/readxl', workbooks),
  ...inFolder('02-xls/readxl', oldWorkbooks),
};

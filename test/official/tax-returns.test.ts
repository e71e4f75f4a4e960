import { officialTable, type OfficialColumn } from './official-table.ts';
import { officialTest } from './official-test.ts';

const inGroup = (
  prefix: string,
  group: readonly string[],
  titles: Readonly<Record<string, string>>,
): Record<string, OfficialColumn> =>
  Object.fromEntries(Object.entries(titles).map(([key, title]) => [prefix + key, { title, group, aggregate: 'none' }]));

const others = { Auditor: 'Tax auditor', Examiner: 'Tax examiner', Center: 'Compliance center' };
const agents = { CEP: 'CEP', Non: 'Non-CEP' };

// Names that stand alone in a row, some over two rows: `Balance sheet returns by size of` over `total assets:`.
const bands = [
  'Taxable returns',
  'Nonbusiness returns:',
  'All other returns by size of TPI: [8]',
  'Business returns:',
  'Schedule C returns by size of TGR: [9]',
  'Schedule F returns by size of TGR: [9]',
  'Corporation income tax returns, except',
  'Returns other than Form 1120F: [11]',
  'Balance sheet returns by size of',
  'total assets:',
  'Estate tax returns:',
  'Size of gross estate:',
  'Nontaxable returns: [14]',
];

// The second page has the same rows with other columns, but calls one of them otherwise: its rows stay their own.
officialTest('Examined tax returns: titles over six lines, numbering, bands, a second page, footnotes by the dozen', {
  file: '02-xls/tika/testEXCEL_4.xls',
  categories: bands,
  table: officialTable({
    unit: 'Type and size of return',
    columns: {
      filed: 'Returns filed in Calendar Year 2000',
      ...inGroup('examined', ['Returns examined'], { Total: 'Total', Covered: 'Percentage covered', ...others }),
      ...inGroup('examined', ['Returns examined', 'Revenue agent'], agents),
      ...inGroup('unchanged', ['Percentage of', 'non-CEP returns', 'examined with no change'], {
        Agent: 'Revenue agent',
        Auditor: 'Tax auditor',
        Center: 'Compliance center',
      }),
      ...inGroup('tax', ['Recommended additional tax'], { Total: 'Total', ...others }),
      ...inGroup('tax', ['Recommended additional tax', 'Revenue agent'], agents),
      ...inGroup('average', ['Average recommended additional', 'tax per return (dollars)'], {
        Auditor: 'Tax auditor',
        Center: 'Compliance center',
      }),
      ...inGroup('average', ['Average recommended additional', 'tax per return (dollars)', 'Revenue agent'], agents),
    },
  }),
  rows: 72,
  shown: {
    A22: '$25,000 under $50,000 | 30108900 | 67109 | 0.222887584734082 | 23805 | 1308 | 33545 | 2 | 8449 | 16 | 16 | 27 |  |  |  |  |  |  |  |  |  |',
    A62: 'Employment revenue officer examiners [12] |  | 3185 |  | 3182 |  |  |  | 3 |  | 10 |  |  |  |  |  |  |  |  |  |  |',
    A69: 'Other nontaxable returns [14] |  | 6 |  |  | 0 | 0 | 0 | 6 | 3 |  | 0 |  |  |  |  |  |  |  |  |  |',
    A90: '$25,000 under $50,000 |  |  |  |  |  |  |  |  |  |  |  | 176578 | 42825 | 4212 | 56699 | 1 | 72841 | 1799 | 1690 | 322 | 8621',
    A130: 'Employment revenue officer examiners [12] |  |  |  |  |  |  |  |  |  |  |  | 33405 | 33405 |  |  |  |  | 10498 |  |  | 1',
  },
  sums: {
    filed: '604384500',
    examinedTotal: '3174457',
    examinedCovered: '135.1716442053020003',
    examinedAuditor: '471800',
    examinedExaminer: '34791',
    examinedCenter: '2135252',
    examinedCEP: '18791',
    examinedNon: '513823',
    unchangedAgent: '639',
    unchangedAuditor: '391',
    unchangedCenter: '1400',
    taxTotal: '75929802',
    taxAuditor: '1649852',
    taxExaminer: '169660',
    taxCenter: '5498244',
    taxCEP: '49817422',
    taxNon: '18794628',
    averageAuditor: '72133',
    averageCenter: '237708',
    averageCEP: '23378475',
    averageNon: '3544142',
  },
  numbers: { figure: 643, header: 17, total: 17 },
  // N/A, [1] and [5], which the notes explain; N/A in a total under its band as well.
  findings: { 'layout/cell-unread': 'G53 K53 E121 J121', 'value/not-a-number': 113 },
});

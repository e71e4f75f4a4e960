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
  lacks: 'numbering that goes on from another page, and a note of two words',
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
  rows: 74,
  shown: {
    A22: '$25,000 under $50,000 | 30108900 | 67109 | 0.222887584734082 | 23805 | 1308 | 33545 | 2 | 8449 | 16 | 16 | 27 |  |  |  |  |  |  |  |  |  |',
    A62: 'Employment revenue officer examiners [12] |  | 3185 |  | 3182 |  |  |  | 3 |  | 10 |  |  |  |  |  |  |  |  |  |  |',
    A69: 'Other nontaxable returns [14] |  | 6 |  |  | 0 | 0 | 0 | 6 | 3 |  | 0 |  |  |  |  |  |  |  |  |  |',
    A90: '$25,000 under $50,000 |  |  |  |  |  |  |  |  |  |  |  | 176578 | 42825 | 4212 | 56699 | 1 | 72841 | 1799 | 1690 | 322 | 8621',
    A130: 'Employment revenue officer examiners [12] |  |  |  |  |  |  |  |  |  |  |  | 33405 | 33405 |  |  |  |  | 10498 |  |  | 1',
  },
  sums: {
    filed: '604508000',
    examinedTotal: '3182164',
    examinedCovered: '141.4121300352615103',
    examinedAuditor: '471800',
    examinedExaminer: '34791',
    examinedCenter: '2135408',
    examinedCEP: '18792',
    examinedNon: '521373',
    unchangedAgent: '652',
    unchangedAuditor: '391',
    unchangedCenter: '1403',
    taxTotal: '76758956',
    taxAuditor: '1649852',
    taxExaminer: '169660',
    taxCenter: '5499813',
    taxCEP: '49818630',
    taxNon: '19621005',
    averageAuditor: '72133',
    averageCenter: '247766',
    averageCEP: '24586028',
    averageNon: '3653596',
  },
  numbers: { figure: 660, header: 17 },
  // N/A, [1] and [5], which the notes explain.
  findings: { 'value/not-a-number': 117 },
});

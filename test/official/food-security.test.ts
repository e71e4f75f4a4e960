import { officialTable, type OfficialColumn } from './official-table.ts';
import { officialTest } from './official-test.ts';

const phases = { p1: 'Phase 1', p2: 'Phase 2', p3: 'Phase 3', p4: 'Phase 4', p5: 'Phase 5', p3Plus: 'Phase P3+' };

/** The columns of one period: people and shares under phases under the period. */
const period = (key: string, name: string): Record<string, OfficialColumn> => ({
  [`${key}People`]: { title: '#', group: [name, 'Population Analysed'] },
  [`${key}Share`]: {
    title: '% of total county Pop',
    group: [name, 'Population Analysed'],
    measure: '%',
    aggregate: 'none',
  },
  [`${key}Phase`]: { title: 'Area Phase', group: [name], aggregate: 'none' },
  [`${key}Period`]: { title: 'Analysis Period', group: [name], type: 'string' },
  ...Object.fromEntries(
    Object.entries(phases).flatMap(([phase, title]): [string, OfficialColumn][] => [
      [`${key}${phase}`, { title: '#', group: [name, title] }],
      [`${key}${phase}Share`, { title: '%', group: [name, title], measure: '%', aggregate: 'none' }],
    ]),
  ),
});

/** Of the period without figures. */
const nothing = '  |'.repeat(15);

// The first row is the country: it holds what the others add up to.
officialTest('Food insecurity by area: three levels of merged titles, of which the last has # and % alone', {
  file: '01-xlsx/frictionless/issue-320.xlsx',
  table: officialTable({
    unit: 'Area',
    columns: {
      country: { title: 'Country', type: 'string' },
      level: { title: 'Level 1 Name', type: 'string' },
      analysis: { title: 'Analysis Name', type: 'string' },
      date: { title: 'Date of Analysis', type: 'string' },
      population: { title: 'Country Population' },
      ...period('now', 'Current'),
      ...period('next', 'First Projection'),
      ...period('later', 'Second Projection'),
    },
  }),
  rows: 46,
  shown: {
    A13: `| Afghanistan: Acute Food Insecurity April 2020 |  |  | Apr 2020 | 38928000 | 30725560 | 78.9292026304973 |  | Apr 2020 - May 2020 | 8925701 | 29 | 10942434 | 36 | 7383363 | 24 | 3474062 | 11 | 0 | 0 | 10857425 | 35 | 30725560 | 78.9292026304973 |  | Jun 2020 - Nov 2020 | 8880776 | 29 | 11531599 | 38 | 7006624 | 23 | 3306561 | 11 | 0 | 0 | 10313185 | 34 |${nothing}`,
    A14: `Badakhshan | Afghanistan |  | Acute Food Insecurity April 2020 | Apr 2020 |  | 1035658 |  | 4 | Apr 2020 - May 2020 | 155349 | 15 | 310697 | 30 | 258915 | 25 | 310697 | 30 | 0 | 0 | 569612 | 55 | 1035658 |  | 4 | Jun 2020 - Nov 2020 | 155349 | 15 | 310697 | 30 | 310697 | 30 | 258915 | 25 | 0 | 0 | 569612 | 55 |${nothing}`,
    A27: `Helmand Urban | Afghanistan |  | Acute Food Insecurity April 2020 | Apr 2020 |  | 97994 |  | 3 | Apr 2020 - May 2020 | 29398 | 30 | 19599 | 20 | 39198 | 40 | 9799 | 10 | 0 | 0 | 48997 | 50 | 97994 |  | 3 | Jun 2020 - Nov 2020 | 24499 | 25 | 19599 | 20 | 39198 | 40 | 14699 | 15 | 0 | 0 | 53897 | 55 |${nothing}`,
  },
  sums: {
    population: '38928000',
    nowPeople: '61451120',
    nowShare: '78.9292026304973',
    nowPhase: '133',
    nowp1: '17851405',
    nowp1Share: '1304',
    nowp2: '21884871',
    nowp2Share: '1641',
    nowp3: '14766729',
    nowp3Share: '1149',
    nowp4: '6948125',
    nowp4Share: '506',
    nowp5: '0',
    nowp5Share: '0',
    nowp3Plus: '21493583',
    nowp3PlusShare: '1620',
    nextPeople: '61451120',
    nextShare: '78.9292026304973',
    nextPhase: '134',
    nextp1: '17761552',
    nextp1Share: '1319',
    nextp2: '23063199',
    nextp2Share: '1713',
    nextp3: '14013251',
    nextp3Share: '1108',
    nextp4: '6613124',
    nextp4Share: '461',
    nextp5: '0',
    nextp5Share: '0',
    nextp3Plus: '20626372',
    nextp3PlusShare: '1569',
  },
  numbers: { figure: 1289 },
  findings: {},
});

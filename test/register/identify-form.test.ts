import { expect, test } from '@jest/globals';
import type { MarkedUnit } from '../../src/domain/form-mark.ts';
import { identifyUnit } from '../../src/register/identify-unit.ts';
import { identifyUnlisted } from '../../src/register/unlisted-units.ts';
import type { UnitEvidence } from '../../src/register/unit-answers.ts';
import { unitIndex } from '../../src/register/unit-index.ts';
import { unitOf } from './unit-of.ts';

const units = ['黑溪镇', '黄溪镇', '水田乡'].map((name) =>
  unitOf(name, { aliases: name === '水田乡' ? ['水田'] : [] }),
);
const index = unitIndex(units, '重庆市黔江区');
const place = { file: 'receipts.csv', sheet: null, cell: 'B2' };

interface Facts {
  readonly mark?: MarkedUnit | null;
  readonly path?: string;
  readonly label?: string;
  readonly receipt?: string;
}

const evidence = ({ mark, path = '报表.xlsx', label, receipt }: Facts): UnitEvidence => ({
  path,
  form: { tableId: 't', tableVersion: '1', unit: mark === undefined ? { code: 'C-黑溪镇', name: '黑溪镇' } : mark },
  receiptUnit: receipt === undefined ? null : { name: receipt, at: place },
  claims: label === undefined ? [] : [{ name: label, at: { file: path, sheet: '统计表', cell: 'C3' }, from: 'label' }],
  title: '统计表',
});

/** The unit, and what is told: severity, code, place, source and who else it may be. */
function whose(facts: Facts): readonly (string | null | undefined)[] {
  const { unit, finding } = identifyUnit(evidence(facts), index);
  if (finding === null) return [unit?.name ?? null];
  const { severity, code, at, facts: told } = finding;
  return [unit?.name ?? null, severity, code, at?.cell ?? null, JSON.stringify(told['outside'] ?? told['name'])];
}

test.each<[string, Facts, readonly (string | null)[]]>([
  ['a form says whose it is', {}, ['黑溪镇']],
  ['its cell says so too, in another spelling', { label: '黔江区黑溪镇人民政府' }, ['黑溪镇']],
  ['it was renamed to another unit', { path: '黄溪镇.xlsx' }, ['黑溪镇', 'warning', 'unit/conflict', null, '"黄溪镇"']],
  ['the receipt names another unit', { receipt: '黄溪镇' }, ['黑溪镇', 'warning', 'unit/conflict', null, '"黄溪镇"']],
  [
    'it was passed on to another unit, which wrote its own name into it',
    { path: '黄溪镇.xlsx', label: '黄溪镇' },
    [null, 'error', 'unit/conflict', 'C3', '"黄溪镇"'],
  ],
  ['or to one that is not in the roster', { label: '金溪镇' }, [null, 'error', 'unit/conflict', 'C3', '"金溪镇"']],
  ['the receipt settles that', { label: '黄溪镇', receipt: '黄溪镇' }, ['黄溪镇']],
  ['either way', { label: '黄溪镇', receipt: '黑溪镇' }, ['黑溪镇']],
  ['a blank form says nothing', { mark: null, path: '黄溪镇.xlsx' }, ['黄溪镇']],
  [
    'a code that is another’s says nothing',
    { mark: { code: 'C-黑溪镇', name: '黄溪镇' }, path: '水田乡.xlsx' },
    ['水田乡'],
  ],
  [
    'nor does a code that is not in the roster',
    { mark: { code: '999', name: '黑溪镇' } },
    [null, 'error', 'unit/unknown', null, '"报表.xlsx"'],
  ],
  ['the unit has a new name, and its old one for an alias', { mark: { code: 'C-水田乡', name: '水田' } }, ['水田乡']],
])('%s', (_, facts, told) => {
  expect(whose(facts)).toEqual(told);
});

test('without a roster the form’s name is the unit’s', () => {
  expect(identifyUnlisted(evidence({ path: '黄溪镇.xlsx' })).unit?.name).toBe('黑溪镇');
});

import { expect, test } from '@jest/globals';
import type { ContentKind } from '../../src/domain/found-file.ts';
import { wrongExtension } from '../../src/intake/wrong-extension.ts';

const told = (path: string, kind: ContentKind) =>
  wrongExtension({
    found: { path, location: `/returns/${path}`, bytes: 1, modifiedAt: 0 },
    content: new Uint8Array(1),
    sha256: '',
    kind,
  });

test.each([
  ['a.xlsx', 'csv', '.xlsx'],
  ['街道/a.XLS', 'html', '.XLS'],
  ['a.csv', 'xlsx', '.csv'],
  ['a.xls', 'xlsx', '.xls'],
  ['a.xlsx', 'xls', '.xlsx'],
  ['a.doc', 'xlsx', '.doc'],
  ['a.doc', 'docx', '.doc'],
  ['a.zip', 'rar', '.zip'],
] as const)('%s that is %s is told', (path, kind, extension) => {
  expect(told(path, kind)).toMatchObject({
    code: 'file/wrong-extension',
    severity: 'info',
    at: { file: path },
    facts: { extension, format: kind },
  });
});

test.each([
  ['a.xlsm', 'xlsx'],
  ['a.xltx', 'xlsx'],
  ['a.txt', 'csv'],
  ['a.tsv', 'csv'],
  ['a.et', 'xls'],
  ['a.docm', 'docx'],
  ['a.wps', 'doc'],
  ['a.7z', '7z'],
  ['城东街道', 'xlsx'],
  ['报表2020.2.5', 'csv'],
  ['a.xlsx', 'binary'],
] as const)('%s that is %s is in order', (path, kind) => {
  expect(told(path, kind)).toBeNull();
});

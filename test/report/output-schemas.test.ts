// What trace, diff, verify, receive and status tell programs, on campaigns of fixtures/, by the published schemas.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { cellName } from '../../src/domain/cell-address.ts';
import { runIn } from '../cli/run-in.ts';
import { alterations } from '../provenance/alterations.ts';
import { mergedCase, summaryOf, summedTwice } from '../provenance/merged-case.ts';
import { outputFlaws, type OutputSchema } from './validators.ts';

/** Runs a command with `--format json`, and holds its output to a schema. */
async function obeys(schema: OutputSchema, folder: string, argv: readonly string[]): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await runIn(folder, [...argv, '--format', 'json', '-q', '--lang', 'zh']);
  expect([argv, status < 2, stderr]).toEqual([argv, true, '']);
  const output: Record<string, unknown> = JSON.parse(stdout);
  expect([argv, outputFlaws(schema, output)]).toEqual([argv, []]);
  return output;
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

describe('trace, verify, diff and status of', () => {
  describe.each(['altered', 'every-value', 'every-finding', 'last-year', 'accepted'])('%s', (name) => {
    let folder: string;
    beforeAll(async () => {
      folder = await mergedCase(name);
    }, 60_000);

    test('trace: a figure of every column and of every kind of row', async () => {
      const { record } = await summaryOf(folder);
      const figures = record.parts.filter(({ of }) => of === 'figures');
      const kinds = new Set<unknown>();
      for (const { rows, columns } of figures)
        for (const kind of ['unit', 'subtotal', 'total']) {
          const row = rows.find((each) => each.kind === kind)?.row;
          if (row === undefined) continue;
          for (const { column } of columns.filter(({ compares }) => compares === undefined)) {
            const { figure } = await obeys('trace', folder, ['trace', '汇总.xlsx', cellName({ row, column })]);
            expect(figure).toMatchObject({ kind });
            kinds.add(kind);
          }
        }
      expect([...kinds]).toEqual(expect.arrayContaining(['unit', 'total']));
    });

    test('verify, where it agrees', async () => {
      expect(await obeys('verification', folder, ['verify', '汇总.xlsx'])).toMatchObject({
        agrees: true,
        findings: [],
      });
    });

    test('diff, of a summary and itself', async () => {
      expect(await obeys('diff', folder, ['diff', '汇总.xlsx', '汇总.xlsx'])).toMatchObject({ same: true });
    });

    test('status', async () => {
      expect(await obeys('report', folder, ['status', 'returns'])).toHaveProperty('counts');
    });
  });
});

test.each(Object.entries(alterations))('verify, of what was done to the %s', async (_, alter) => {
  const folder = await mergedCase('altered');
  await alter(folder);
  const { agrees, findings } = await obeys('verification', folder, ['verify', '汇总.xlsx']);
  expect([agrees, lengthOf(findings) > 0]).toEqual([false, true]);
});

describe('diff, of', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await summedTwice();
    writeFileSync(join(folder, '2019.csv'), '单位名称,活动场次,慰问金（公斤）\n东山镇,2,1\n老街乡,1,0.5\n');
  }, 60_000);

  test('two summaries between which much changed', async () => {
    const { units, figures, totals } = await obeys('diff', folder, ['diff', '旧.xlsx', '汇总.xlsx']);
    expect(units).toMatchObject({ added: ['区税务局'], removed: ['南岭镇'], renamed: [{ new: '区水务局' }] });
    expect([lengthOf(figures) > 0, lengthOf(totals) > 0]).toEqual([true, true]);
  });

  test('a table of another make, of which not all can be compared', async () => {
    const { notCompared } = await obeys('diff', folder, ['diff', '2019.csv', '汇总.xlsx']);
    expect(notCompared).toMatchObject({
      onlyNew: expect.arrayContaining(['走访慰问·走访户数']),
      otherMeasure: [{ column: '走访慰问·慰问金', old: '公斤', new: '万元' }],
      status: true,
    });
  });
});

test('receive, of files that are new and of none', async () => {
  const folder = await mergedCase('altered');
  copyFileSync(join(folder, 'returns/东山镇.csv'), join(folder, 'returns/东山镇更正 2020-02-06 10.30.csv'));
  const { recorded } = await obeys('receipts', folder, ['receive']);
  expect(lengthOf(recorded)).toBeGreaterThan(0);
  expect(await obeys('receipts', folder, ['receive'])).toMatchObject({ recorded: [] });
});

interface Schema {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, unknown>>;
}

const outputs: readonly OutputSchema[] = ['report', 'samples', 'trace', 'diff', 'verification', 'receipts'];
const schemaOf = (name: OutputSchema): Schema => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));

describe('the published schemas of outputs', () => {
  test('are told apart by their names, and none is missing here', () => {
    expect(outputs.map((name) => schemaOf(name).$id)).toEqual(outputs.map((name) => `urn:shuangyong:schema:${name}`));
    const inputs = ['campaign', 'table', 'expect'];
    const published = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
    expect(published.toSorted()).toEqual([...outputs, ...inputs].map((name) => `${name}.schema.json`).toSorted());
  });

  test('say the same of what they share', () => {
    const { $defs: report } = schemaOf('report');
    for (const name of outputs) {
      const shared = Object.entries(schemaOf(name).$defs).filter(([key]) => Object.hasOwn(report, key));
      expect([name, shared.length > 0]).toEqual([name, true]);
      expect([name, shared]).toEqual([name, shared.map(([key]) => [key, report[key]])]);
    }
  });

  test('take neither more nor less than what is written', async () => {
    const folder = await mergedCase('altered');
    const output = await obeys('verification', folder, ['verify', '汇总.xlsx']);
    for (const key of Object.keys(output)) {
      const { [key]: _, ...less } = output;
      expect(outputFlaws('verification', less)).not.toEqual([]);
    }
    expect(outputFlaws('verification', { ...output, more: 1 })).not.toEqual([]);
  });
});

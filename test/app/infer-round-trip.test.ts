import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { inferTable } from '../../src/app/infer-table.ts';
import { parseTable } from '../../src/campaign/table.ts';
import { host } from '../../src/cli/host.ts';
import type { Table } from '../../src/domain/table.ts';
import { UsageError } from '../../src/findings/usage-error.ts';
import { formWorkbook } from '../../src/write/form/form-workbook.ts';
import { sumColumns } from '../../src/write/form/sum-columns.ts';
import { anyTable, type AnySchema } from './any-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'infer-'));
const unit = {
  code: '0101',
  name: '黑溪镇',
  category: '镇',
  aliases: [],
  contact: null,
  phone: null,
  required: true,
  deadline: null,
};

const tableIn = (schema: unknown): Table => parseTable(JSON.stringify(schema), 'table.schema.json', '');

function isTable(schema: AnySchema): boolean {
  try {
    return tableIn(schema).columns.length > 0;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

const form = (table: Table, isBlank: boolean): Promise<Uint8Array> =>
  formWorkbook(
    { title: `${table.title}表`, deadline: null, timezone: 'Asia/Shanghai', table },
    { unit: isBlank ? null : unit, author: '' },
  );

async function inferred(bytes: Uint8Array): Promise<{ readonly schema: AnySchema; readonly notes: number }> {
  const file = join(folder, 'form.xlsx');
  writeFileSync(file, bytes);
  const { text, notes } = await inferTable(host, { file, sheet: null });
  return { schema: JSON.parse(text), notes: notes.length };
}

/** A form without the hidden sheet: nothing is left but what a person sees, and what the cells refuse. */
async function withoutMark(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const edit = async (name: string, change: (xml: string) => string): Promise<void> => {
    const xml = await zip.file(name)?.async('string');
    if (xml === undefined) throw new Error(`no part ${name}`);
    const changed = change(xml);
    if (changed === xml) throw new Error(`nothing to change in ${name}`);
    zip.file(name, changed);
  };
  await edit('xl/workbook.xml', (xml) => xml.replace(/<sheet [^>]*name="表样信息"[^>]*\/>/u, ''));
  await edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace(/<Relationship [^>]*sheet2\.xml"[^>]*\/>/u, ''));
  zip.remove('xl/worksheets/sheet2.xml');
  return zip.generateAsync({ type: 'uint8array' });
}

const wild = anyTable({
  name: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '其中：男',
      '合计',
      '2020',
      '—',
      '=1+1',
      ' 两 端 ',
      '_x0041_',
      '户',
      '填报单位：',
      '慰问金（万元）',
    ),
  ),
  key: fc.oneof(
    fc.constantFrom('户数', 'total', '_1', 'cash', 'goods', '走访', '$a', 'x2'),
    fc.stringMatching(/^[a-z]{1,4}[0-9]?$/),
  ),
  measure: fc.oneof(fc.constantFrom('户', '万元', '人次'), fc.string({ minLength: 1, maxLength: 6 })),
});

test('a form gives back the table that it was made from, whatever stands in it, blank or a unit’s own', async () => {
  await fc.assert(
    fc.asyncProperty(wild.filter(isTable), fc.boolean(), async (schema, isBlank) => {
      const back = await inferred(await form(tableIn(schema), isBlank));
      expect(back.schema).toEqual(schema);
      expect(Object.keys(back.schema.properties)).toEqual(Object.keys(schema.properties));
    }),
    { numRuns: 30 },
  );
});

const words =
  '走访 慰问 座谈 宣传 喜报 光荣牌 楹联 年画 演出 部队 烈属 军属 伤残军人 退役军人 助学 义诊 书籍 被服 食品 药品 器材 场地 交通 培训 就业 安置 住房 医疗 救助 抚恤'.split(
    ' ',
  );
const plain = anyTable({
  name: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map(([a, b]) => (a === b ? a : a + b)),
  key: fc.stringMatching(/^[a-z]{2,6}$/),
  measure: fc.constantFrom('户', '人', '人次', '场次', '件', '元', '万元', '户（人）', '公里', '%'),
});

/** What a person sees of a table. */
function seenOf(schema: AnySchema): readonly unknown[] {
  return Object.values(schema.properties)
    .filter(({ title }) => title !== '填报单位')
    .map((column) => {
      const { title, type, format, enum: list, minimum, maximum, exclusiveMinimum, multipleOf, maxLength } = column;
      const facts = column['x-column'] ?? {};
      const [group, measure] = ['group', 'measure'].map((key): unknown => Reflect.get(facts, key));
      return { title, type, format, list, minimum, maximum, exclusiveMinimum, multipleOf, maxLength, group, measure };
    });
}

/** By the titles of the columns, as keys are not seen. */
function sumsOf(table: Table): readonly unknown[] {
  const path = (key: string): string => {
    const column = table.columns.find((each) => each.key === key);
    return [...(column?.group ?? []), column?.title].join('·');
  };
  return [...sumColumns(table)].map(([total, parts]) => [path(total), parts.map(path)]);
}

test('without what is hidden in it a form still shows its columns, groups, measures, types, bounds, lists and sums', async () => {
  await fc.assert(
    fc.asyncProperty(plain.filter(isTable), fc.boolean(), async (schema, isBlank) => {
      const table = tableIn(schema);
      const back = await inferred(await withoutMark(await form(table, isBlank)));
      expect(seenOf(back.schema)).toEqual(seenOf(schema));
      expect(sumsOf(tableIn(back.schema))).toEqual(sumsOf(table));
      expect(back.schema).toMatchObject({ title: `${table.title}表` });
      expect(tableIn(back.schema).orientation).toBe(table.orientation);
    }),
    { numRuns: 30 },
  );
});

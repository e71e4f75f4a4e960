import type { Deadline } from '../domain/deadline.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { uncategorised, type ReportingUnit, type Roster } from '../domain/reporting-unit.ts';
import { UsageError, UsageErrors } from '../findings/usage-error.ts';
import { folded, recordsOf, type Headings, type SheetRecord } from './headed-sheet.ts';
import { deadlineForms, noTime, parseDeadline } from './wall-time.ts';

type Key = 'code' | 'name' | 'category' | 'aliases' | 'contact' | 'phone' | 'required' | 'deadline';
type Line = SheetRecord<Key>;

const headings: Headings<Key> = {
  code: ['单位编码', '编码', '代码', '单位代码'],
  name: ['单位名称', '名称', '单位', '报送单位', '填报单位'],
  category: ['类别', '单位类别', '分类', '单位分类'],
  aliases: ['别名', '简称', 'alias'],
  contact: ['联系人'],
  phone: ['联系电话', '电话'],
  required: ['是否应报', '应报'],
  deadline: ['延期至'],
};

/** The headings of a new roster, in the order of its columns. */
export const rosterHeader: readonly string[] = Object.values(headings).map(([name]) => name);

/** The unit in the roster of a new campaign, which shows how to fill it in. */
export const exampleUnit = '示例镇（请改成本区单位）';

/** 名册 from its sheet, in its order; throws `UsageError` with the cells and keys of all that is wrong. A unit without a code has its name for one. */
export function rosterFrom(sheet: RawSheet, file: string, timezone: string): Roster {
  const units: ReportingUnit[] = [];
  const [codes, names] = [new Map<string, string>(), new Map<string, string>()];
  const mistakes = new UsageErrors();
  for (const line of recordsOf({ sheet, file }, headings, ['name'])) {
    if (isNoUnit(line)) continue;
    const unit = mistakes.attempt(() => unitFrom(line, timezone));
    if (unit === null) continue;
    mistakes.attempt(() => claim(names, 'name', line));
    if (line.text('code') !== '') mistakes.attempt(() => claim(codes, 'code', line));
    units.push(unit);
  }
  mistakes.refuse();
  if (units.length === 0) {
    throw new UsageError({ zh: '名册里没有单位', en: 'there is no unit in the roster' }, { file });
  }
  return { units };
}

/** 合计 under the units, with how many they are beside it, is no unit that could report; nor is a note or who made the list. A note beside a name is about that unit. */
function isNoUnit(line: Line): boolean {
  const [name, first] = [folded(line.text('name')), folded(line.first())];
  if ([name, first].some((text) => counting.test(text) || paper.test(text))) return true;
  return note.test(name) || (name === '' && note.test(first));
}

/** 4个单位, 4家, 4. */
const counted = String.raw`\d+(?:[个家](?:报送|应报)?(?:单位)?)?`;
const counting = new RegExp(`^(?:(?:合计|总计|小计|共计|total):?\\(?(?:共?${counted})?\\)?|共${counted})$`, 'u');
const note = /^(?:注|附注|备注|说明):/u;
const paper = /^(?:制表(?:人|单位|日期|时间)?|填表人|经办人|审核人|负责人|日期|联系电话):/u;

function unitFrom(line: Line, timezone: string): ReportingUnit {
  const name = line.text('name');
  if (name === '') throw line.mistake('name', { zh: '单位名称不能为空', en: 'the unit needs a name' });
  return {
    code: codeIn(line) || name,
    name,
    category: line.text('category') || uncategorised,
    aliases: aliasesIn(line.text('aliases')),
    contact: line.text('contact') || null,
    phone: line.text('phone') || null,
    required: isRequired(line),
    deadline: ownDeadline(line, timezone),
  };
}

/** What a spreadsheet saves of a long number in a column that is not of texts: two different codes may look the same. */
const spoilt = /^(\d(\.\d+)?E\+\d+|#+)$/i;

function codeIn(line: Line): string {
  const text = line.text('code');
  if (!spoilt.test(text)) return text;
  throw line.mistake('code', {
    zh: `“${text}”是表格软件改过的，原来的数字已丢失；请把这一栏的单元格格式设为“文本”，重新填写后保存`,
    en: `"${text}" is what a spreadsheet made of a long number, and its digits are lost; format this column as text, and put them in again`,
  });
}

const aliasesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      // A unit's name has no comma in it, and a cell may have a line for each.
      .split(/[;；、,，\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  ),
];

/** Refuses what another line has already. */
function claim(taken: Map<string, string>, key: 'code' | 'name', line: Line): void {
  const text = line.text(key);
  const other = taken.get(folded(text));
  if (other !== undefined) {
    throw line.mistake(key, { zh: `“${text}”与 ${other} 重复`, en: `"${text}" is the same as in ${other}` });
  }
  taken.set(folded(text), line.at(key).cell ?? '');
}

const answers: Readonly<Record<string, boolean>> = {
  '': true,
  是: true,
  true: true,
  yes: true,
  否: false,
  false: false,
  no: false,
};

function isRequired(line: Line): boolean {
  const text = line.text('required');
  const answer = Object.hasOwn(answers, folded(text)) ? answers[folded(text)] : undefined;
  if (answer !== undefined) return answer;
  throw line.mistake('required', {
    zh: `“${text}”应为 是 或 否（空白即 是）`,
    en: `"${text}": expected 是/否 or true/false (blank is true)`,
  });
}

function ownDeadline(line: Line, timezone: string): Deadline | null {
  const text = line.text('deadline');
  if (text === '') return null;
  const deadline = parseDeadline(text, timezone);
  if (deadline !== null) return deadline;
  throw line.mistake('deadline', noTime(text, deadlineForms));
}

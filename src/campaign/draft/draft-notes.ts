import type { Words } from '../../findings/entry.ts';
import type { ColumnMark, SeenAside, SeenColumn, SeenTable } from '../../domain/seen-table.ts';
import { isMeasure } from '../../domain/measure.ts';
import { shownValue, type DraftedType, type TypeBasis } from './column-type.ts';
import { note, shown, type DraftNote } from './draft-note.ts';
import { namesOf, type DraftedRule } from './drafted-rules.ts';
import type { DraftedSum } from './drafted-sums.ts';
import { comparedNotes, givenNotes, unclearNote } from './statement-notes.ts';

interface Drafted {
  readonly seen: SeenTable;
  readonly columns: readonly SeenColumn[];
  readonly keys: readonly string[];
  readonly types: readonly DraftedType[];
  /** By place, a column that the form's own table defines. */
  readonly kept: readonly (object | null)[];
  readonly sums: readonly DraftedSum[];
  readonly rules: readonly DraftedRule[];
  readonly title: string;
  /** By place, whether last year's figures stood beside a column. */
  readonly isCompared: readonly boolean[];
  /** Places of the columns whose measure a line over the table states. */
  readonly given: ReadonlySet<number>;
  /** Formulas in titles that became no rule. */
  readonly unclear: readonly ColumnMark[];
}

/** What a draft rests on, in the order in which somebody would look it over: the table, what was left out, types, sums. */
export function draftNotes(drafted: Drafted): readonly DraftNote[] {
  return [
    ...tableNotes(drafted),
    ...asideNotes(drafted.seen.aside),
    ...comparedNotes(drafted.columns, drafted.isCompared),
    ...renamedNotes(drafted),
    ...typeNotes(drafted),
    ...misfitNotes(drafted).slice(0, shown),
    ...givenNotes(drafted.columns, drafted.seen.measures, drafted.given),
    ...measureNotes(drafted),
    ...sumNotes(drafted),
    ...drafted.unclear.map(unclearNote),
  ];
}

const orientations: Readonly<Record<SeenTable['orientation'], Words>> = {
  columns: { zh: '一栏一指标', en: 'an indicator a column' },
  rows: { zh: '一行一指标', en: 'an indicator a row' },
};

function tableNotes({ seen, columns, title }: Drafted): readonly DraftNote[] {
  const { header, orientation, unit } = seen;
  const way = orientations[orientation];
  return [
    note(header, `表头；${way.zh}，共 ${columns.length} 个指标`, `the header; ${way.en}, ${columns.length} in all`),
    seen.title === null
      ? note(null, `没有找到表名，暂用“${title}”`, `no title was found; it is called "${title}" for now`)
      : note(seen.title.cell, `表名“${title}”`, `the title "${title}"`),
    unit === null
      ? note(
          null,
          '没有找到填报单位，加了一栏；报表用收文登记或文件名认单位',
          'nothing asks for the unit; a column was added, and returns are known by receipt or file name',
        )
      : note(unit.cell, `填报单位：“${unit.text}”`, `the unit: "${unit.text}"`),
  ];
}

const reasons: Readonly<Record<SeenAside['reason'], Words>> = {
  serial: { zh: '只编行号，没有列入', en: 'numbers the rows and was left out' },
  untitled: {
    zh: '这一列没有标题，没有列入；要收请补上标题',
    en: 'stands in a column without a title, which was left out',
  },
  'other-period': { zh: '不是本期数，没有列入', en: 'is of another period and was left out' },
  'other-value': { zh: '是另一栏数值，没有列入', en: 'is a further column of values and was left out' },
  printed: { zh: '是印好的说明，没有列入', en: 'is printed on the form and was left out' },
};

/** One for all that was left out for the same reason. */
function asideNotes(aside: readonly SeenAside[]): readonly DraftNote[] {
  return [...new Set(aside.map(({ reason }) => reason))].flatMap((reason) => {
    const [first, ...others] = aside.filter((each) => each.reason === reason);
    if (first === undefined) return [];
    const { zh, en } = reasons[reason];
    const more = others.map(({ cell }) => cell).slice(0, shown);
    const isCut = others.length > more.length;
    return [
      note(
        first.cell,
        `“${first.text}”${zh}${more.length === 0 ? '' : `；${more.join('、')}${isCut ? ` 等 ${others.length} 处` : ''}同此`}`,
        `"${first.text}" ${en}${more.length === 0 ? '' : `; likewise ${more.join(', ')}${isCut ? `, ${others.length} in all` : ''}`}`,
      ),
    ];
  });
}

function renamedNotes({ seen, columns }: Drafted): readonly DraftNote[] {
  return columns.flatMap(({ title, cell }, at) => {
    const was = seen.columns[at]?.title ?? title;
    return was === title
      ? []
      : [
          note(
            cell,
            `同一组里已有“${was}”，这一栏暂称“${title}”，请改名`,
            `"${was}" is there already; this one is called "${title}" for now`,
          ),
        ];
  });
}

const bases: Readonly<Partial<Record<TypeBasis, Words>>> = {
  values: { zh: '按表里已有的数值', en: 'by the values that are there' },
  measure: { zh: '只按计量单位推测', en: 'guessed from the measure alone' },
  title: { zh: '只按标题推测', en: 'guessed from the title alone' },
  nothing: { zh: '没有依据，请核对', en: 'without any ground: look it over' },
};

const typeNames: Readonly<Record<string, Words>> = {
  integer: { zh: '整数', en: 'whole numbers' },
  number: { zh: '可带小数', en: 'numbers' },
  string: { zh: '文字', en: 'texts' },
  boolean: { zh: '是或否', en: 'yes or no' },
  date: { zh: '日期', en: 'dates' },
};

/** A column with what its type was told by. */
interface Guess {
  readonly ground: Words;
  readonly name: Words;
  readonly column: SeenColumn;
}

/** One for all columns of a type that rest on the same ground. What a validation or a number format says is no guess. */
function typeNotes({ columns, types, kept }: Drafted): readonly DraftNote[] {
  const groups = new Map<string, Guess[]>();
  for (const [at, { keywords, basis }] of types.entries()) {
    const ground = bases[basis];
    const name = typeNames[String(keywords['format'] ?? keywords['type'])];
    const column = columns[at];
    if (ground === undefined || name === undefined || column === undefined || (kept[at] ?? null) !== null) continue;
    const key = `${name.en} ${ground.en}`;
    groups.set(key, [...(groups.get(key) ?? []), { ground, name, column }]);
  }
  return [...groups.values()].flatMap(guessNote);
}

function guessNote(group: readonly Guess[]): readonly DraftNote[] {
  const [first] = group;
  if (first === undefined) return [];
  const { ground, name, column } = first;
  const list = group.slice(0, shown).map(({ column: { cell, title } }) => `${cell} ${title}`);
  const isCut = group.length > shown;
  return [
    note(
      column.cell,
      `${name.zh}（${ground.zh}）：${list.join('、')}${isCut ? ` 等 ${group.length} 栏` : ''}`,
      `${name.en} (${ground.en}): ${list.join(', ')}${isCut ? ` and others, ${group.length} in all` : ''}`,
    ),
  ];
}

const misfitNotes = ({ columns, types }: Drafted): readonly DraftNote[] =>
  types.flatMap(({ misfit }, at) =>
    misfit === null
      ? []
      : [
          note(
            misfit.cell,
            `“${shownValue(misfit)}”与“${columns[at]?.title ?? ''}”一栏的其他数值不同类`,
            `"${shownValue(misfit)}" is unlike the other values of "${columns[at]?.title ?? ''}"`,
          ),
        ],
  );

const measureNotes = ({ columns }: Drafted): readonly DraftNote[] =>
  columns.flatMap(({ measure, cell }) =>
    measure === null || isMeasure(measure)
      ? []
      : [
          note(
            cell,
            `“${measure}”不是常用计量单位，不能换算`,
            `"${measure}" is no usual measure and converts to no other`,
          ),
        ],
  );

function sumNotes({ columns, sums, rules }: Drafted): readonly DraftNote[] {
  const names = namesOf(columns);
  const kept = new Map(rules.flatMap(({ schema, sum }) => (sum === null ? [] : [[sum, schema] as const])));
  return sums.flatMap((sum): readonly DraftNote[] => {
    const total = names[sum.total] ?? '';
    const parts = sum.parts.map((part) => names[part] ?? '').join('＋');
    const relation = sum.relation === '==' ? '＝' : '≥';
    const rule = kept.get(sum);
    const id = rule === undefined ? '' : String(Reflect.get(rule, 'id'));
    if (sum.against !== null)
      return [
        note(
          sum.against.cell,
          `“${total}”像是${relation === '＝' ? '合计' : '总数'}，但此处不满足 ${total}${relation}${parts}，没有写成审核关系`,
          `"${total}" looks like ${total} ${relation} ${parts}, which does not hold here: no rule was made`,
        ),
      ];
    if (rule === undefined) return [];
    return sum.basis === 'formula'
      ? [
          note(
            sum.cell,
            `${id}（强制性）：${total}${relation}${parts}，按此格公式`,
            `${id} (hard): ${total} ${relation} ${parts}, by this formula`,
          ),
        ]
      : [
          note(
            sum.cell,
            `${id}（核实性）：${total}${relation}${parts}，只按字面推测；确认后可改为 hard，不对就删去`,
            `${id} (soft): ${total} ${relation} ${parts}, guessed from the wording: make it hard, or delete it`,
          ),
        ];
  });
}

import type { CatalogueEntry } from '../entry.ts';

/** What a return adds up itself, and what it states twice. */
export const layoutTotalEntries = {
  'layout/total-mismatch': {
    severity: 'warning',
    message: {
      zh: '“{title}”的合计填 {stated}，各行相加为 {added}（差 {difference}）',
      en: 'The total of “{title}” is {stated}; its rows add up to {added} (difference {difference})',
    },
    hint: {
      zh: '汇总以各行为准；请核对合计或各行数字。',
      en: 'The rows count, not the total; correct the total or a row.',
    },
  },
  'layout/unmarked-total': {
    severity: 'warning',
    message: { zh: '{reason}，按合计处理，没有加进去', en: '{reason}; it was taken for a total and not added' },
    hint: {
      zh: '如不是合计，请写明是哪个单位的数字后重报；合计请注明“合计”。',
      en: 'If it is no total, say whose figures these are; a total should be called 合计.',
    },
  },
  'layout/possible-total': {
    severity: 'warning',
    message: { zh: '{reason}，可能是合计，已加进去', en: '{reason}; it may be a total, and was added' },
    hint: {
      zh: '请核对：如是合计，请注明“合计”或删除后重报，否则会重复计算。',
      en: 'Check it: a total should be called 合计 or be deleted, or else it counts twice.',
    },
  },
  'layout/total-only': {
    severity: 'info',
    message: {
      zh: '只填了合计，没有各行数字，以合计为准',
      en: 'Only the total is filled in, and no row; the total counts',
    },
    hint: { zh: '如另有各行数字，请补填后重报。', en: 'If there are figures of the rows, fill them in.' },
  },
  'layout/table-repeated': {
    severity: 'warning',
    message: {
      zh: '这里的 {rows} 行与{other}的统计表完全相同，只计一次',
      en: 'The table here (rows: {rows}) is the same as at {other}; it counts once',
    },
    hint: { zh: '请删除多余的一份。', en: 'Delete one of them.' },
  },
  'layout/possible-repetition': {
    severity: 'warning',
    message: {
      zh: '这里的 {rows} 行与{other}的数字完全相同，可能重复，两处都已计入',
      en: 'The figures here (rows: {rows}) are those at {other}; they may be the same ones, and both were counted',
    },
    hint: { zh: '请核对：如是同一份，请删除一处后重报。', en: 'If they are the same, delete one of them.' },
  },
  'layout/changed-copy': {
    severity: 'warning',
    message: { zh: '{reason}，都已计入', en: '{reason}, and both were counted' },
    hint: {
      zh: '请核对：如是改过的同一份，请删除旧的后重报；如确是两部分，请写明各是哪一部分（给工作表起不同的名字，或在表上方写“上半年”“下半年”）。',
      en: 'If it corrects the other, delete the old one; if they are two parts, say of what: by the names of the sheets, or in a line over each table.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

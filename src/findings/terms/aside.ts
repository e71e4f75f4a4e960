import type { Words } from '../entry.ts';

/** Why rows and sheets that hold figures are not added. */
export const asideTerms = {
  'other-period-columns': {
    zh: '“{names}”等 {count} 栏不是本期数',
    en: 'Not of this period: columns such as {names} ({count})',
  },
  'other-period-rows': {
    zh: '“{names}”等 {count} 行不是本期数',
    en: 'Not of this period: rows such as {names} ({count})',
  },
  'derived-rows': {
    zh: '“{names}”等 {count} 行是由各行算出的，不是应报数',
    en: 'Worked out of the other rows: rows such as {names} ({count})',
  },
  'example-rows': {
    zh: '“{names}”等 {count} 行是示例，不是应报数',
    en: 'Examples: rows such as {names} ({count})',
  },
  'void-rows': {
    zh: '“{names}”等 {count} 行注明作废或不计入',
    en: 'Said not to count: rows such as {names} ({count})',
  },
  'superseded-rows': {
    zh: '“{names}”等 {count} 行另有更正后的数，以更正后的为准',
    en: 'Corrected by other rows, which count: rows such as {names} ({count})',
  },
  'other-period-sheet': { zh: '工作表“{names}”不是本期数', en: 'Not of this period: the sheet “{names}”' },
  'example-sheet': { zh: '工作表“{names}”是示例或说明', en: 'An example: the sheet “{names}”' },
  'void-sheet': { zh: '工作表“{names}”注明作废或不计入', en: 'Said not to count: the sheet “{names}”' },
  'superseded-sheet': {
    zh: '工作表“{names}”另有更正后的表，以更正后的为准',
    en: 'Corrected by another sheet, which counts: the sheet “{names}”',
  },
} as const satisfies Record<string, Words>;

import type { Words } from '../entry.ts';

/** Why a figure seems to be in another measure than the column's. */
export const compareTerms = {
  'beside-category': {
    zh: '“{category}”{count} 个单位的中位数为 {median}，一般在 {low} 至 {high} 之间',
    en: 'the median in “{category}” is {median} (units: {count}), the usual range {low} to {high}',
  },
  'beyond-rule': {
    zh: '不符合审核公式 {brokenRule}（{figures}），换算后即符合',
    en: 'it breaks rule {brokenRule} ({figures}), and would not in the other measure',
  },
} as const satisfies Record<string, Words>;

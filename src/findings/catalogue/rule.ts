import type { CatalogueEntry } from '../entry.ts';

export const ruleEntries = {
  'rule/violated': {
    severity: 'error',
    message: {
      zh: '{message}：{figures}[（差 {difference}）]',
      en: '{message}: {figures}[ (difference {difference})]',
    },
    hint: {
      zh: '{mend}{remedy}',
      en: '{mend}{remedy}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

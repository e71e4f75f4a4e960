import type { CatalogueEntry } from '../entry.ts';

export const ruleEntries = {
  'rule/violated': {
    severity: 'error',
    message: {
      zh: '{message}：{figures}[（差 {difference}）]',
      en: '{message}: {figures}[ (difference {difference})]',
    },
    hint: {
      zh: '{mend}请核对所列各项，改正后重报。',
      en: '{mend}Check the figures named here, and send the return again.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

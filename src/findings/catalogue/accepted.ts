import type { CatalogueEntry } from '../entry.ts';

/** About the lines of accepted.csv themselves. */
export const acceptedEntries = {
  'accepted/invalid': {
    severity: 'warning',
    message: {
      zh: '这一行核实记录无效：{reason}',
      en: 'This line of the accepted explanations counts for nothing: {reason}',
    },
    hint: {
      zh: '请改正这一行；改正前，所对应的问题照常列出。',
      en: 'Correct the line; until then the finding that it is meant for stands.',
    },
  },
  'accepted/not-acceptable': {
    severity: 'warning',
    message: {
      zh: '对“{code}[ {rule}]”的说明不起作用：{reason}',
      en: 'The explanation of “{code}[ {rule}]” counts for nothing: {reason}',
    },
    hint: {
      zh: '请删去这一行；报表有错的，请单位改正后重报。',
      en: 'Delete this line; where the return is wrong, ask the unit to correct it and send it again.',
    },
  },
  'accepted/lapsed': {
    severity: 'warning',
    message: {
      zh: '原来核实的是“{was}”，现在是“{now}”，原说明不再有效',
      en: 'What was explained is “{was}”, and now it is “{now}”: the explanation has lapsed',
    },
    hint: {
      zh: '请重新核实；确属实情的，用 shuangyong accept 重新登记。',
      en: 'Look at it again; if the new figure is right, record that with shuangyong accept.',
    },
  },
  'accepted/unmatched': {
    severity: 'info',
    message: {
      zh: '核实过的问题已不再出现（{code}[ {rule}][，原值“{was}”]）',
      en: 'What was explained is found no more ({code}[ {rule}][, which stood on “{was}”])',
    },
    hint: { zh: '无需处理；如是填错，请改正这一行。', en: 'Nothing needs to be done, unless the line is mistaken.' },
  },
} as const satisfies Record<string, CatalogueEntry>;

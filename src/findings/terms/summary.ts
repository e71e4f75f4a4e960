import type { Words } from '../entry.ts';
import { timelinessWords, validityWords } from '../labels.ts';

/** What became of a summary and of what it was made from. */
export const summaryTerms = {
  'summary-blank': { zh: '空白', en: 'blank' },
  'summary-total': { zh: '合计', en: 'the total' },
  'summary-subtotal': { zh: '{category}小计', en: 'the subtotal of {category}' },
  'summary-value': { zh: ' {value} ', en: '{value}' },
  'summary-now': { zh: ' {value}', en: '{value}' },
  'summary-text': { zh: '文字“{value}”', en: 'the text “{value}”' },
  'unit-joined': { zh: '是后来加的', en: 'was added since' },
  'unit-left': { zh: '被删去了', en: 'was taken out' },
  'unit-moved': {
    zh: '由“{was}”类改成“{now}”类',
    en: 'went from the category {was} to {now}',
  },
  'unit-state': { zh: '{timeliness}、{validity}', en: '{timeliness}, {validity}' },
  'state-onTime': timelinessWords.onTime,
  'state-late': timelinessWords.late,
  'state-missing': timelinessWords.missing,
  'state-notDue': timelinessWords.notDue,
  'state-notRequired': timelinessWords.notRequired,
  'state-valid': validityWords.valid,
  'state-flagged': validityWords.flagged,
  'state-rejected': validityWords.rejected,
  'state-none': validityWords.none,
  'compared-previous': { zh: '{title}·上年数', en: '{title}, last year' },
  'compared-change': { zh: '{title}·比上年增减', en: '{title}, change from last year' },
  'compared-rate': { zh: '{title}·比上年增减率', en: '{title}, rate of change from last year' },
  'same-version': { zh: '版本没有改，内容改了', en: 'its content changed under the same version' },
  'setting-deadline': { zh: '截止时间', en: 'deadline' },
  'setting-timezone': { zh: '时区', en: 'time zone' },
} as const satisfies Record<string, Words>;

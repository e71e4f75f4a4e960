import type { Language } from './entry.ts';
import type { Finding } from './finding.ts';

/** The clerk's reason with who gave it and when: `因闰年活动顺延（张三，2020-02-06）`; empty where none stands. */
export function explanationText({ accepted }: Pick<Finding, 'accepted'>, language: Language): string {
  if (accepted === undefined) return '';
  const signed = [accepted.by, accepted.date].filter((part) => part !== null);
  if (signed.length === 0) return accepted.reason;
  return language === 'zh' ? `${accepted.reason}（${signed.join('，')}）` : `${accepted.reason} (${signed.join(', ')})`;
}

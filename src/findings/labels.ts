import type { FileState } from '../domain/register.ts';
import type { Timeliness, Validity } from '../domain/timeliness.ts';
import type { Language, Severity, Words } from './entry.ts';

/** 及时性 in both languages. */
export const timelinessWords: Readonly<Record<Timeliness, Words>> = {
  onTime: { zh: '按时', en: 'on time' },
  late: { zh: '迟报', en: 'late' },
  missing: { zh: '未报', en: 'missing' },
  notDue: { zh: '未到期', en: 'not due' },
  notRequired: { zh: '非应报', en: 'not required' },
};

/** 审核状态 in both languages. */
export const validityWords: Readonly<Record<Validity, Words>> = {
  valid: { zh: '通过', en: 'valid' },
  flagged: { zh: '待核实', en: 'flagged' },
  rejected: { zh: '退回', en: 'rejected' },
  none: { zh: '—', en: '—' },
};

const severityWords: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};

const fileStateWords: Readonly<Record<FileState, Words>> = {
  merged: { zh: '已汇总', en: 'merged' },
  rejected: { zh: '退回', en: 'rejected' },
  superseded: { zh: '已被取代', en: 'superseded' },
  duplicate: { zh: '重复', en: 'duplicate' },
  unassigned: { zh: '未归属', en: 'unassigned' },
  unreadable: { zh: '无法读取', en: 'unreadable' },
  opened: { zh: '已展开', en: 'opened' },
  ignored: { zh: '未读取', en: 'ignored' },
};

/** 及时性 as people read it: 按时, 迟报, … */
export const timelinessLabel = (timeliness: Timeliness, language: Language): string =>
  timelinessWords[timeliness][language];

/** 审核状态 as people read it: 通过, 待核实, 退回; a dash where nothing was received. */
export const validityLabel = (validity: Validity, language: Language): string => validityWords[validity][language];

/** 错误, 待核实, 提示. */
export const severityLabel = (severity: Severity, language: Language): string => severityWords[severity][language];

/** What became of a file, as people read it: 已汇总, 退回, … */
export const fileStateLabel = (state: FileState, language: Language): string => fileStateWords[state][language];

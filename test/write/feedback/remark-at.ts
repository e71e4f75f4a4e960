import type { Remark } from '../../../src/write/feedback/remark.ts';

/** An error at F7 of 表1, but for what is told. */
export const remark = (told: Partial<Remark> = {}): Remark => ({
  number: 1,
  severity: 'error',
  sheet: '表1',
  cell: 'F7',
  column: '慰问金',
  value: '见<附件>',
  problem: '“慰问金”应填数字，填的是“见<附件>”',
  remedy: '请改填一个确定的数字。',
  ...told,
});

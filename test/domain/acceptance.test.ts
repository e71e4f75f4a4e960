import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { reasonFlaw } from '../../src/domain/acceptance.ts';

describe('a reason', () => {
  test.each([
    '元宵灯会按景区闸机计数',
    '含春节前集中走访数',
    '已与单位核实，系新增两个村',
    '核实无误，与民政台账第12页一致，因合并两镇',
    'counted at the gate',
    '慰问金由街道代发5次',
  ])('that says why is one: %s', (reason) => expect(reasonFlaw(reason)).toBeNull());

  test.each([
    '核实无误',
    '已核实',
    '情况属实',
    '经电话核实，情况属实。',
    '数据准确，已与单位人员核对无误！',
    '该单位已确认数据真实有效',
    '核 实 无 误 核 实 无 误',
    'verified and correct',
    'Checked, OK',
    '哈哈哈哈哈哈哈哈',
  ])('that only says that somebody looked is none: %s', (reason) => expect(reasonFlaw(reason)).toBe('empty'));

  test.each(['', '闸机计数', '…………………………', '灯会  计数', '12345'])(
    'of fewer than six characters is none: “%s”',
    (reason) => expect(reasonFlaw(reason)).toBe('short'),
  );

  test('of any length is judged at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('核实', '无误', '确', '实', '单位', '，', 'a'), { maxLength: 5000 }),
        (words) => {
          const flaw = reasonFlaw(words.join(''));
          expect([null, 'short', 'empty']).toContain(flaw);
        },
      ),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { measureStated } from '../../src/domain/stated-measure.ts';

test.each([
  ['万元', '万元'],
  ['元，含物资', '元'],
  ['单位：元，保留两位小数', '元'],
  ['以万元为单位', '万元'],
  ['折合元', '元'],
  ['人民币万元', '万元'],
  ['亿元，人民币', '亿元'],
  ['元(含物资)', '元'],
  ['户，含烈属', '户'],
  ['含物资折价，单位：元', '元'],
  ['户（人）', '户(人)'],
])('%s states %s', (text, measure) => {
  expect(measureStated(text)).toBe(measure);
});

describe('a rate, and what names no measure or several, comes back as it is', () => {
  test.each(
    '￥|RMB|人民币|元、万元|w|万|角|大写|万元/年|元/户|元／户|元·户|元每户|人均|每户|户均|户/次|元含物资|万元或元|占比%|元、每户'.split(
      '|',
    ),
  )('%s', (text) => {
    expect(measureStated(text)).toBe(text.normalize('NFKC').toLowerCase());
  });
});

describe('an explanation states none', () => {
  test.each(
    '含春节|人次填写整数|含元旦、春节|500元以上|标准：500元/户|五百元以上|每季度填报一次|每户一份|含离休/退休|镇/街道|均为现役|含万州区|不含单元房|其中：女|上年|多元化活动|1'.split(
      '|',
    ),
  )('%s', (text) => {
    expect(measureStated(text)).toBeNull();
  });
});

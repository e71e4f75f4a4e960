import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { memberName } from '../../src/archive/member-name.ts';
import { gbk, longs, utf8Flag } from '../intake/zip-bytes.ts';

const nameOf = (name: string | Buffer, generalPurposeBitFlag = 0, field: Buffer | null = null): string =>
  memberName({
    fileNameRaw: Buffer.from(name),
    generalPurposeBitFlag,
    extraFields: field === null ? [] : [{ id: 0x7075, data: field }],
  });

const unicodePath = (of: string, name: string): Buffer =>
  Buffer.concat([Buffer.from([1]), longs(crc32(of)), Buffer.from(name)]);

describe('a member’s name is in the encoding', () => {
  test.each(['城东街道.xlsx', '山乡.csv', 'a.xlsx', '一.csv', '联通.csv', '丁一.csv'])(
    'that its bytes tell: %s',
    (name) => {
      expect(nameOf(name)).toBe(name);
      expect(nameOf(gbk(name))).toBe(name);
      expect(nameOf(name, utf8Flag)).toBe(name);
    },
  );

  test('that the flag states, but where it cannot be', () => {
    expect(nameOf('ӻ', utf8Flag)).toBe('ӻ');
    expect(nameOf(gbk('城东'), utf8Flag)).toBe('城东');
  });

  test('that the Unicode Path field has, while it is about this name', () => {
    expect(nameOf('???.csv', 0, unicodePath('???.csv', '城东.csv'))).toBe('城东.csv');
    expect(nameOf('new.csv', 0, unicodePath('old.csv', '城东.csv'))).toBe('new.csv');
    expect(nameOf('a.csv', 0, Buffer.from([1, 2]))).toBe('a.csv');
  });
});

test('a backslash divides folders, but is no half of a character', () => {
  expect(nameOf('镇\\城东.csv')).toBe('镇/城东.csv');
  expect(nameOf(Buffer.from([0x81, 0x5c]))).toBe('乗');
});

test('any bytes are a name', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(0xffff), fc.option(fc.uint8Array()), (name, flags, field) => {
      expect(typeof nameOf(Buffer.from(name), flags, field === null ? null : Buffer.from(field))).toBe('string');
    }),
  );
});

import { expect, test } from '@jest/globals';
import { assert, jsonValue, property } from 'fast-check';
import { JsonNumber, jsonText, type Json } from '../../src/report/json-text.ts';

const isJson = (_value: unknown): _value is Json => true;

// oxlint-disable-next-line jest/expect-expect
test('prints what JSON.stringify would, for any value', () => {
  assert(
    property(jsonValue({ maxDepth: 4 }), (value) => {
      expect(isJson(value) ? jsonText(value) : null).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test('a map keeps the order of its keys, a number its digits', () => {
  const map = new Map<string, Json>([
    ['b', new JsonNumber('12345678901234567890')],
    ['1', null],
    ['__proto__', []],
  ]);
  expect(jsonText(map)).toBe('{\n  "b": 12345678901234567890,\n  "1": null,\n  "__proto__": []\n}');
});

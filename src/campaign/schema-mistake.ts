import type { ErrorObject } from 'ajv';
import type { Words } from '../findings/entry.ts';
import type { UsageError } from '../findings/usage-error.ts';
import { mistakeAt, type JsonDocument, type JsonPath } from './json-document.ts';
import { nearestName } from './nearest-name.ts';

type Params = Readonly<Record<string, unknown>>;

const typeNames: Readonly<Record<string, Words>> = {
  string: { zh: '文字（加双引号）', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'an integer' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表（[ ]）', en: 'an array' },
  object: { zh: '对象（{ }）', en: 'an object' },
  null: { zh: 'null', en: 'null' },
};

const formatNames: Readonly<Record<string, Words>> = {
  'uri-reference': {
    zh: ' URI，如 urn:shuangyong:table:2020-spring-festival（不能有汉字）',
    en: 'a URI such as urn:shuangyong:table:2020-spring-festival (no Chinese characters)',
  },
};

const expectations: Readonly<Record<string, (params: Params) => Words>> = {
  type: ({ type }) => typesNamed([type].flat()),
  enum: ({ allowedValues }) => ({ zh: `以下之一：${text(allowedValues)}`, en: `one of ${text(allowedValues)}` }),
  const: ({ allowedValue }) => ({ zh: text(allowedValue), en: text(allowedValue) }),
  minimum: ({ limit }) => ({ zh: `不小于 ${text(limit)} 的数`, en: `a number of at least ${text(limit)}` }),
  exclusiveMinimum: ({ limit }) => ({ zh: `大于 ${text(limit)} 的数`, en: `a number greater than ${text(limit)}` }),
  minLength: () => ({ zh: '不为空的文字', en: 'a text that is not empty' }),
  minItems: () => ({ zh: '至少一项', en: 'at least one item' }),
  minProperties: () => ({ zh: '至少一项', en: 'at least one entry' }),
  uniqueItems: () => ({ zh: '互不相同的各项', en: 'items that differ from each other' }),
  format: ({ format }) => formatNames[text(format)] ?? { zh: `${text(format)} 格式`, en: `the format ${text(format)}` },
  pattern: ({ pattern }) => ({ zh: `符合 ${text(pattern)} 的文字`, en: `a text that matches ${text(pattern)}` }),
};

function typesNamed(types: readonly unknown[]): Words {
  const names = types.map((type) => typeNames[String(type)] ?? { zh: text(type), en: text(type) });
  return { zh: names.map(({ zh }) => zh).join('或'), en: names.map(({ en }) => en).join(' or ') };
}

/** What ajv has to say of a document, as the user's mistake at its line and key. */
export function schemaMistake(error: ErrorObject, document: JsonDocument): UsageError {
  const path = pathOf(error.instancePath, document.value);
  const params: Params = error.params;
  if (error.keyword === 'required') {
    const key = text(params['missingProperty']);
    return mistakeAt(document, [...path, key], { zh: '缺少这个键', en: 'this key is required' });
  }
  if (error.keyword === 'additionalProperties') {
    const key = text(params['additionalProperty']);
    return mistakeAt(document, [...path, key], unknownName(key, knownKeys(error)));
  }
  if (error.keyword === 'false schema') {
    return mistakeAt(document, path, unknownName(String(path.at(-1)), ['x-table', 'x-column', 'x-rules']));
  }
  return mistakeAt(document, path, expected(error));
}

/** Says that a key does not exist, and which one may have been meant. */
export function unknownName(name: string, known: Iterable<string>): Words {
  const nearest = keyNamed(name, known) ?? nearestName(name, known);
  return {
    zh: `没有这个键${nearest === null ? '' : `，是否想写“${nearest}”？`}`,
    en: `there is no such key${nearest === null ? '' : `; did you mean "${nearest}"?`}`,
  };
}

/** The campaign file's keys under their Chinese names, for whoever writes those. */
const chineseNames: Readonly<Record<string, string>> = {
  标题: 'title',
  区县: 'district',
  发文单位: 'issuer',
  截止时间: 'deadline',
  截止日期: 'deadline',
  时区: 'timezone',
  统计表: 'table',
  名册: 'roster',
  报表: 'returns',
  报表文件夹: 'returns',
  收文登记: 'receipts',
  核实记录: 'accepted',
  上期汇总: 'previous',
  汇总工作簿: 'output',
};

function keyNamed(name: string, known: Iterable<string>): string | null {
  const key = Object.hasOwn(chineseNames, name) ? chineseNames[name] : undefined;
  return key !== undefined && [...known].includes(key) ? key : null;
}

function expected({ keyword, params, message = '' }: ErrorObject): Words {
  const wording = expectations[keyword]?.(params);
  if (wording === undefined) return { zh: `不符合要求（${message}）`, en: message };
  return { zh: `应为${wording.zh}`, en: `expected ${wording.en}` };
}

function knownKeys({ parentSchema }: ErrorObject): readonly string[] {
  const properties: unknown = parentSchema?.['properties'];
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

const text = (param: unknown): string =>
  typeof param === 'string' ? param : Array.isArray(param) ? param.map(text).join(', ') : JSON.stringify(param);

/** An index is a number only where the document has a list: a key may be `0` as well. */
export function pathOf(pointer: string, root: unknown): JsonPath {
  const path: (string | number)[] = [];
  let at: unknown = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at) ? Number(key) : key);
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }
  return path;
}

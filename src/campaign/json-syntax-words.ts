import type { Words } from '../findings/entry.ts';

const wordings: Readonly<Record<string, Words>> = {
  Empty: { zh: '文件是空的', en: 'the file is empty' },
  InvalidNumberFormat: { zh: '数字写法有误', en: 'this is not a JSON number' },
  PropertyNameExpected: {
    zh: '应为加双引号的键名（最后一项后面不能有逗号）',
    en: 'expected a key in double quotes (no comma after the last entry)',
  },
  ValueExpected: {
    zh: '应为一个值（最后一项后面不能有逗号）',
    en: 'expected a value (no comma after the last entry)',
  },
  ColonExpected: { zh: '键名后应为冒号（:）', en: 'expected a colon (:) after the key' },
  CommaExpected: { zh: '两项之间应有逗号（,）', en: 'expected a comma (,) between two entries' },
  CloseBraceExpected: { zh: '缺少右花括号（}）', en: 'expected a closing brace (})' },
  CloseBracketExpected: { zh: '缺少右方括号（]）', en: 'expected a closing bracket (])' },
  EndOfFileExpected: { zh: '内容到此应已结束，后面还有多余的文字', en: 'expected the end of the file' },
  InvalidCommentToken: { zh: '不能写注释', en: 'comments are not allowed' },
  UnexpectedEndOfComment: { zh: '不能写注释', en: 'comments are not allowed' },
  UnexpectedEndOfString: { zh: '文字缺少右双引号（"）', en: 'expected a closing double quote (")' },
  UnexpectedEndOfNumber: { zh: '数字没有写完', en: 'this number is not complete' },
  InvalidUnicode: { zh: '\\u 后应为四位十六进制数', en: 'expected four hexadecimal digits after \\u' },
  InvalidEscapeCharacter: {
    zh: '反斜杠后面的字符有误（路径请用 / 或 \\\\）',
    en: 'this cannot follow a backslash (write / or \\\\ in paths)',
  },
  InvalidCharacter: {
    zh: '文字里不能直接换行或有控制字符',
    en: 'a text cannot hold a line break or a control character',
  },
  TooDeep: { zh: '嵌套层数过多（最多 64 层）', en: 'nested too deeply (at most 64 levels)' },
};

const invalid: Words = {
  zh: '不是合法的 JSON（标点应为半角）',
  en: 'this is not JSON (punctuation must be half-width)',
};

/** What was expected, by jsonc-parser's name of the error. */
export const syntaxWords = (code: string): Words => wordings[code] ?? invalid;

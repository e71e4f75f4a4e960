import type { TitleIndex } from './title-index.ts';

const mark = /^\s*(?:其\s*中\s*[:\uFF1A]?|[(\uFF08]?[\d一二三四五六七八九十]+[)\uFF09、.\uFF0E])\s*/u;

/** An indicator's name without 其中： or a number before it, where it is none of the table's as it stands. */
export const unmarked = (text: string, { meaning }: TitleIndex): string =>
  meaning(text).name === null ? text.replace(mark, '') : text;

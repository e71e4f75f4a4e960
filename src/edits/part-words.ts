/** 1月, 第二季度, 三组: a part of the whole. */
const part = /(?:\d+|[一二三四五六七八九十]+)(?:月|季|日|号|组|队|村|批|旬|周)|[上下]半年|[上中下]旬|第.{1,3}[期次批]/u;

/** Whether a sheet's name, or a line over a table, says that it holds a part of the whole. `plain`: a comparable text. */
export const namesPart = (plain: string): boolean => part.test(plain);

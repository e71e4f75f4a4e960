/** What programs and people put behind the name of a copied sheet; of a comparable name. */
const copyMark = /(?:[(](?:\d+|副本|复件)[)]|[-_]?(?:的?副本|复件|复制|备份|copy|bak)\d*)$/iu;

/** Whether of sheets one is called a copy of the other: Sheet1 and Sheet1 (2). `names`: comparable ones. */
export const isMarkedCopy = (names: readonly string[]): boolean =>
  names.some((name) => copyMark.test(name)) && new Set(names.map((name) => name.replace(copyMark, ''))).size === 1;

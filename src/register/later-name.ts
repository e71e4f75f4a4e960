/** What people add to the name of a return that corrects an earlier one: 更正, 修订, (1), 最终版, v2. */
const marks =
  /更正|修订|修改|修正|改正|订正|重报|补报|最终|终稿|定稿|新版|最新|\(\d+\)|第[二三四五六七八九十]+[次版稿]|\bv\d/iu;

/** The one path of several whose name says that it is the later one; null where none does, or more than one. A hint, and no evidence. */
export function likelyLater(paths: readonly string[]): string | null {
  const [only, ...others] = paths.filter((path) => marks.test(path.slice(path.lastIndexOf('/') + 1).normalize('NFKC')));
  return only === undefined || others.length > 0 || paths.length < 2 ? null : only;
}

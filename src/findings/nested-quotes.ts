/** A text in which quotes inside quotes are single ones, as is usual in Chinese and in English: “备注填“无”” → “备注填‘无’”. One whose quotes do not pair stays as it is. */
export function nestedQuotes(text: string): string {
  if (text.indexOf('“') === text.lastIndexOf('“')) return text;
  let nested = '';
  let depth = 0;
  for (const sign of text) {
    if (sign === '”') depth -= 1;
    if (depth < 0) return text;
    const isInner = depth % 2 === 1;
    nested += (isInner ? singles[sign] : undefined) ?? sign;
    if (sign === '“') depth += 1;
  }
  return depth === 0 ? nested : text;
}

const singles: Readonly<Record<string, string>> = { '“': '‘', '”': '’' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 3-5 and 3/5, of which a spreadsheet made 3月5日 or 5-Mar; null for any other text. `key`: in small letters, without white space. */
export function typedDate(key: string): readonly string[] | null {
  const [, month, day] = /^(\d{1,2})月(\d{1,2})[日号]?$/u.exec(key) ?? [];
  if (month !== undefined && day !== undefined) return asTyped(Number(month), Number(day));
  const [, before = '', name = '', after = ''] = /^(\d{0,2})-?([a-z]{3})-?(\d{0,2})$/u.exec(key) ?? [];
  const at = months.indexOf(name);
  return at < 0 || (before === '') === (after === '') ? null : asTyped(at + 1, Number(before + after));
}

/** What was probably typed where a spreadsheet shows this day of some year. */
export const asTyped = (month: number, day: number): readonly string[] => [`${month}-${day}`, `${month}/${day}`];

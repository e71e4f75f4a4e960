import type { Finding } from '../../findings/finding.ts';
import { hint, message } from '../../findings/wording.ts';
import { plainLine } from './plain-line.ts';

const most = 3;

/** The first errors, numbered, each with its cell and how to mend it; how many more there are. */
export function problemLines(errors: readonly Finding[]): readonly string[] {
  const lines = errors.slice(0, most).map((found, at) => `${at + 1}. ${problem(found)}`);
  return errors.length > most ? [...lines, `……另有 ${errors.length - most} 个错误`] : lines;
}

function problem(found: Finding): string {
  const { at } = found;
  const place = [at?.sheet ?? '', at?.cell ?? ''].filter((part) => part !== '').join('!');
  // How to mend a whole file is said to the clerk, who has it at hand.
  const mend = (at?.cell ?? null) === null ? '' : hint(found, 'zh');
  const said = `${message(found, 'zh')}。${mend}`;
  return plainLine(place === '' ? said : `${place}：${said}`);
}

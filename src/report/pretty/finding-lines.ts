import { formatProvenance } from '../../domain/provenance.ts';
import type { Language } from '../../findings/entry.ts';
import type { Finding } from '../../findings/finding.ts';
import { severityLabel } from '../../findings/labels.ts';
import { hint, message } from '../../findings/wording.ts';
import type { Tone } from './paint.ts';
import type { Phrases } from './phrases.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { cutText, textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const indent = '    ';
const gap = '  ';

/** The findings of one file as a linter tells them: place, severity, what is wrong, code; below, how to mend it, said once for neighbours. */
export function findingLines(findings: readonly Finding[], screen: Screen): Block {
  const hints = findings.map((found) => printable(hint(found, screen.options.language)));
  return findings.flatMap((found, index) => [
    ...problemLines(found, screen),
    ...(hints[index] === hints[index + 1] ? [] : hintLines(hints[index] ?? '', screen)),
  ]);
}

/** One line where all of it fits; else the message stands below, indented. */
function problemLines(found: Finding, { options, paint, words }: Screen): Block {
  const { width, language } = options;
  const place = placeOf(found, words.campaign);
  const severity = severityLabel(found.severity, language);
  const text = cutText(printable(messageOf(found, options.language, words)), width * 4);
  const head = paint('strong', place) + gap + paint(tones[found.severity], severity) + gap;
  const code = paint('faint', found.code);
  if (textWidth([place, severity, text, found.code].join(gap)) <= width) return [head + text + gap + code];
  return [head + code, ...wrapText(text, width - indent.length).map((line) => indent + line)];
}

function hintLines(text: string, { options, paint }: Screen): Block {
  const lines = wrapText(cutText(text, options.width * 4), options.width - indent.length);
  return text === '' ? [] : lines.map((line) => indent + paint('faint', line));
}

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'error', warning: 'warning', info: 'info' };

/** `城东街道.xlsx#Sheet1!F7`; for what is about no file, the unit or the campaign. */
const placeOf = ({ at, unit }: Finding, campaign: string): string =>
  printable(at === null ? (unit ?? campaign) : formatProvenance(at));

/** What is wrong, with the unit in front where the path does not name it. */
function messageOf(found: Finding, language: Language, words: Phrases): string {
  const { at, unit } = found;
  const text = message(found, language);
  return at === null || unit === null || at.file.includes(unit) ? text : words.ofUnit(unit, text);
}

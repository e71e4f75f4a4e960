import { severityLabel } from '../findings/labels.ts';
import type { Language, Severity, Words } from '../findings/entry.ts';
import { painter } from './pretty/paint.ts';
import { printable } from './pretty/printable.ts';
import { textWidth } from './pretty/text-width.ts';
import { wrapText } from './pretty/wrap-text.ts';

/** What there is to say of a code or a rule, part by part. */
export interface ExplanationPage {
  /** The code, or the rule's id. */
  readonly name: string;
  readonly severity: Severity;
  /** What stands behind the name and severity; empty for nothing. */
  readonly remark: Words;
  readonly parts: readonly PagePart[];
}

export interface PagePart {
  readonly title: Words;
  readonly text: Words;
}

/** One line of the list of all codes. */
export interface CodeLine {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: Words;
}

/** How a page looks. */
export interface PageLook {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const tones = { error: 'error', warning: 'warning', info: 'info' } as const;

/** The page of one code or rule. */
export function pageText({ name, severity, remark, parts }: ExplanationPage, look: PageLook): string {
  const { language, color, width } = look;
  const paint = painter(color);
  const label = paint(tones[severity], severityLabel(severity, language));
  const head = [paint('strong', printable(name)), label, printable(remark[language])];
  const titleWidth = Math.max(...parts.map(({ title }) => textWidth(title[language]))) + 2;
  const lines = parts.flatMap(({ title, text }) => {
    const wrapped = wrapText(printable(text[language]), Math.max(20, width - titleWidth - 2));
    const said = title[language] + ' '.repeat(titleWidth - textWidth(title[language]));
    return wrapped.map((line, at) => `  ${at === 0 ? paint('faint', said) : ' '.repeat(titleWidth)}${line}`);
  });
  return [head.filter((text) => text !== '').join('  '), ...lines].map((line) => `${line}\n`).join('');
}

/** All codes, a line each, group by group. Never cut: who pipes it wants all of it. */
export function codeListText(lines: readonly CodeLine[], { language, color }: PageLook): string {
  const paint = painter(color);
  const widest = Math.max(...lines.map(({ code }) => code.length));
  return lines
    .map(({ code, severity, summary }, at) => {
      const isNext = at > 0 && groupOf(code) !== groupOf(lines[at - 1]?.code ?? '');
      const label = severityLabel(severity, language);
      const padded = label + ' '.repeat(Math.max(0, labelWidth[language] - textWidth(label)));
      const head = `${paint('strong', code.padEnd(widest))}  ${paint(tones[severity], padded)}`;
      return `${isNext ? '\n' : ''}${head}  ${summary[language]}\n`;
    })
    .join('');
}

const labelWidth: Readonly<Record<Language, number>> = { zh: 4, en: 7 };
const groupOf = (code: string): string => code.slice(0, code.indexOf('/'));

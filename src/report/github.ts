import { formatProvenance } from '../domain/provenance.ts';
import type { Language, Severity } from '../findings/entry.ts';
import { findingCounts } from '../findings/counts.ts';
import type { Finding } from '../findings/finding.ts';
import { hint, message } from '../findings/wording.ts';
import { asTold } from './file-place.ts';
import { printable } from './pretty/printable.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which show each finding beside its file, and one line that counts them. */
export const github: Reporter = ({ findings, register }, options) => {
  const { errors, warnings, infos } = findingCounts(findings);
  const files = register.files.filter(({ state }) => state !== 'ignored').length;
  const counted: Readonly<Record<Language, string>> = {
    zh: `报表 ${files} 个：错误 ${errors}，警告 ${warnings}，提示 ${infos}`,
    en: `files: ${files}; errors: ${errors}, warnings: ${warnings}, notes: ${infos}`,
  };
  return [...findings.map((found) => annotation(found, options)), counted[options.language]]
    .map((line) => `${line}\n`)
    .join('');
};

function annotation(found: Finding, { language, locate = asTold }: ReportOptions): string {
  const { code, rule, unit, at, severity } = found;
  const where = at === null ? unit : formatProvenance(at);
  const title = [code, rule, where].filter((part) => part !== null).join(' ');
  const properties = [
    ...(at === null ? [] : [`file=${property(locate(at.file).path)}`]),
    `title=${property(printable(title))}`,
  ];
  const said = [message(found, language), hint(found, language)].map(printable).filter((text) => text !== '');
  return `::${commands[severity]} ${properties.join(',')}::${data(said.join('\n'))}`;
}

/** What a command carries ends with its line. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property ends at a comma, and all of them at a colon. */
const property = (text: string): string =>
  data(text.replaceAll(/[^\P{Cc}\r\n]/gu, '\u{fffd}'))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');

import { formatProvenance } from '../domain/provenance.ts';
import type { Language, Severity } from '../findings/entry.ts';
import { findingCounts } from '../findings/counts.ts';
import type { Finding } from '../findings/finding.ts';
import { hint, message } from '../findings/wording.ts';
import { asTold } from './file-place.ts';
import { printable } from './pretty/printable.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { workflowCommand } from './workflow-command.ts';

const commands: { readonly [severity in Severity]: 'error' | 'warning' | 'notice' } = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

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
  const said = [message(found, language), hint(found, language)].map(printable).filter((text) => text !== '');
  const place = { file: at === null ? null : locate(at.file).path, title };
  return workflowCommand(commands[severity], place, said.join('\n'));
}

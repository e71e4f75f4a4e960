import { formatProvenance } from '../domain/provenance.ts';
import type { Language } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import { severityLabel } from '../findings/labels.ts';
import { hint, message } from '../findings/wording.ts';
import { testSuites, type TestCase } from './junit-cases.ts';
import { junitXml, type XmlCase } from './junit-xml.ts';
import { printable } from './pretty/printable.ts';
import type { Reporter } from './reporter.ts';

/** JUnit's XML, which every CI shows: a suite is a unit, a test is one of its files. */
export const junit: Reporter = (outcome, { language }) =>
  junitXml(
    outcome.campaign.title,
    testSuites(outcome, language).map(({ name, cases }) => ({
      name,
      cases: cases.map((each) => xmlCase(each, language)),
    })),
  );

const xmlCase = ({ name, skipped, failures, remarks }: TestCase, language: Language): XmlCase => ({
  name,
  skipped,
  failure: failure(failures, language),
  output: remarks.length === 0 ? null : textOf(remarks, language),
});

/** All in one, since most programs show the first alone. */
function failure(findings: readonly Finding[], language: Language): XmlCase['failure'] {
  const [first] = findings;
  if (first === undefined) return null;
  const more = findings.length - 1;
  const others: Readonly<Record<Language, string>> = { zh: `（另有 ${more} 项）`, en: ` (and ${more} more)` };
  const said = message(first, language) + (more === 0 ? '' : others[language]);
  return { type: first.code, message: said, text: textOf(findings, language) };
}

const textOf = (findings: readonly Finding[], language: Language): string =>
  findings.map((found) => findingText(found, language)).join('\n');

function findingText(found: Finding, language: Language): string {
  const { at, unit, severity, code, rule } = found;
  const where = at === null ? unit : formatProvenance(at);
  const head = [where, severityLabel(severity, language), code, rule].filter((part) => part !== null);
  const said = [message(found, language), hint(found, language)].filter((text) => text !== '');
  return [head.join('  '), ...said.map((text) => `  ${text}`)].map(onLine).join('\n');
}

const onLine = (line: string): string => (line.startsWith('  ') ? '  ' : '') + printable(line).trim();

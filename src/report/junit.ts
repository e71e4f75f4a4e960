import { formatProvenance } from '../domain/provenance.ts';
import type { Language } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import { severityLabel } from '../findings/labels.ts';
import { hint, message } from '../findings/wording.ts';
import { testSuites, type TestCase, type TestSuite } from './junit-cases.ts';
import { printable } from './pretty/printable.ts';
import type { Reporter } from './reporter.ts';
import { xmlText } from './xml-text.ts';

/** JUnit's XML, which every CI shows: a suite is a unit, a test is one of its files. */
export const junit: Reporter = (outcome, { language }) => {
  const suites = testSuites(outcome, language);
  const cases = suites.flatMap((suite) => suite.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(outcome.campaign.title)}" ${countsOf(cases)} errors="0">`,
    ...suites.flatMap((suite) => suiteLines(suite, language)),
    '</testsuites>',
  ]
    .map((line) => `${line}\n`)
    .join('');
};

const countsOf = (cases: readonly TestCase[]): string =>
  `tests="${cases.length}" failures="${cases.filter(({ failures }) => failures.length > 0).length}"`;

function suiteLines({ name, cases }: TestSuite, language: Language): readonly string[] {
  const skipped = cases.filter((each) => each.skipped !== null).length;
  return [
    `  <testsuite name="${attribute(name)}" ${countsOf(cases)} errors="0" skipped="${skipped}">`,
    ...cases.flatMap((each) => caseLines(each, name, language)),
    '  </testsuite>',
  ];
}

function caseLines(each: TestCase, suite: string, language: Language): readonly string[] {
  const { name, skipped, failures, remarks } = each;
  const inner = [
    ...(skipped === null ? [] : [`      <skipped>${xmlText(skipped)}</skipped>`]),
    ...failure(failures, language),
    ...(remarks.length === 0 ? [] : [`      <system-out>${textOf(remarks, language)}</system-out>`]),
  ];
  const tag = `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"`;
  return inner.length === 0 ? [`${tag}/>`] : [`${tag}>`, ...inner, '    </testcase>'];
}

/** All in one, since most programs show the first alone. */
function failure(findings: readonly Finding[], language: Language): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const more = findings.length - 1;
  const others: Readonly<Record<Language, string>> = { zh: `（另有 ${more} 项）`, en: ` (and ${more} more)` };
  const said = message(first, language) + (more === 0 ? '' : others[language]);
  return [
    `      <failure type="${attribute(first.code)}" message="${attribute(said)}">${textOf(findings, language)}</failure>`,
  ];
}

const textOf = (findings: readonly Finding[], language: Language): string =>
  findings.map((found) => xmlText(findingText(found, language))).join('\n');

function findingText(found: Finding, language: Language): string {
  const { at, unit, severity, code, rule } = found;
  const where = at === null ? unit : formatProvenance(at);
  const head = [where, severityLabel(severity, language), code, rule].filter((part) => part !== null);
  const said = [message(found, language), hint(found, language)].filter((text) => text !== '');
  return [head.join('  '), ...said.map((text) => `  ${text}`)].map(onLine).join('\n');
}

const onLine = (line: string): string => (line.startsWith('  ') ? '  ' : '') + printable(line).trim();

const attribute = (text: string): string => xmlText(printable(text));

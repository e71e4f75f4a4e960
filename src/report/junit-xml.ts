import { printable } from './pretty/printable.ts';
import { xmlText } from './xml-text.ts';

/** A test. */
export interface XmlCase {
  readonly name: string;
  /** Null where it did not fail. */
  readonly failure: { readonly type: string; readonly message: string; readonly text: string } | null;
  /** What is said besides; null where nothing is. */
  readonly output: string | null;
  /** Why it was not judged; null where it was. */
  readonly skipped: string | null;
}

/** A group of tests. */
export interface XmlSuite {
  readonly name: string;
  readonly cases: readonly XmlCase[];
}

/** JUnit's XML, as Jenkins has it in its schema. */
export const junitXml = (name: string, suites: readonly XmlSuite[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(name)}" ${countsOf(suites.flatMap(({ cases }) => cases))} errors="0">`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
  ]
    .map((line) => `${line}\n`)
    .join('');

const countsOf = (cases: readonly XmlCase[]): string =>
  `tests="${cases.length}" failures="${cases.filter(({ failure }) => failure !== null).length}"`;

function suiteLines({ name, cases }: XmlSuite): readonly string[] {
  const skipped = cases.filter((each) => each.skipped !== null).length;
  return [
    `  <testsuite name="${attribute(name)}" ${countsOf(cases)} errors="0" skipped="${skipped}">`,
    ...cases.flatMap((each) => caseLines(each, name)),
    '  </testsuite>',
  ];
}

function caseLines({ name, skipped, failure, output }: XmlCase, suite: string): readonly string[] {
  const inner = [
    ...(skipped === null ? [] : [`      <skipped>${xmlText(skipped)}</skipped>`]),
    ...(failure === null ? [] : [failureLine(failure)]),
    ...(output === null ? [] : [`      <system-out>${xmlText(output)}</system-out>`]),
  ];
  const tag = `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"`;
  return inner.length === 0 ? [`${tag}/>`] : [`${tag}>`, ...inner, '    </testcase>'];
}

const failureLine = ({ type, message, text }: NonNullable<XmlCase['failure']>): string =>
  `      <failure type="${attribute(type)}" message="${attribute(message)}">${xmlText(text)}</failure>`;

const attribute = (text: string): string => xmlText(printable(text));

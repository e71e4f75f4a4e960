import { createHash } from 'node:crypto';
import { formatProvenance } from '../domain/provenance.ts';
import { codes } from '../findings/catalogue.ts';
import type { Language } from '../findings/entry.ts';
import { explanationText } from '../findings/explanation-text.ts';
import type { Finding } from '../findings/finding.ts';
import { hint, message } from '../findings/wording.ts';
import { asTold, type Locate } from './file-place.ts';
import { jsonText, type Json } from './json-text.ts';
import type { Reporter } from './reporter.ts';
import { levels, ruleDescriptors } from './sarif-rules.ts';

/** What paths begin from: the name that code scanning gives the checkout that a program runs in. */
const root = '%SRCROOT%';

/** SARIF 2.1.0. A spreadsheet has no lines: a finding is at a file, and in it at a logical location, `Sheet1!F7`. */
export const sarif: Reporter = ({ tool, findings }, { language, locate = asTold }) =>
  `${jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            language: languages[language],
            rules: ruleDescriptors(language),
          },
        },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { [root]: { description: { text: rootWords[language] } } },
        results: resultsOf(findings, language, locate),
      },
    ],
  })}\n`;

const languages: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

const rootWords: Readonly<Record<Language, string>> = {
  zh: '运行命令时的当前文件夹',
  en: 'the folder that the command ran in',
};

function resultsOf(findings: readonly Finding[], language: Language, locate: Locate): readonly Json[] {
  const seen = new Map<string, number>();
  return findings.map((found) => {
    const mark = markOf(found);
    const nth = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, nth);
    return result(found, { language, locate, fingerprint: `${mark}:${nth}` });
  });
}

interface Telling {
  readonly language: Language;
  readonly locate: Locate;
  readonly fingerprint: string;
}

const result = (found: Finding, { language, locate, fingerprint }: Telling): Json => ({
  ruleId: found.code,
  ruleIndex: codes.indexOf(found.code),
  level: levels[found.severity],
  message: { text: [message(found, language), hint(found, language)].filter((text) => text !== '').join('\n') },
  locations: locations(found, locate),
  partialFingerprints: { 'finding/v1': fingerprint },
  ...(found.accepted === undefined ? {} : { suppressions: [suppression(found, language)] }),
  properties: { rule: found.rule, unit: found.unit, column: found.column, value: found.value },
});

/** What makes it the same finding in the next run: where it is and what is wrong, not what was typed. */
function markOf({ code, rule, unit, at, column }: Finding): string {
  const parts = [code, rule, unit, at?.file ?? null, at?.sheet ?? null, at?.cell ?? null, column];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

const suppression = (found: Finding, language: Language): Json => ({
  kind: 'external',
  status: 'accepted',
  justification: explanationText(found, language),
});

/** A finding about no file is about a unit, or about the campaign as a whole. */
function locations({ at, unit }: Finding, locate: Locate): readonly Json[] {
  if (at === null) return unit === null ? [] : [{ logicalLocations: [{ name: unit, kind: 'unit' }] }];
  const { path, member } = locate(at.file);
  const { sheet, cell } = at;
  const inner = [
    { kind: 'cell', name: cell },
    { kind: 'sheet', name: sheet },
    { kind: 'member', name: member },
  ];
  const innermost = inner.find(({ name }) => name !== null);
  const logical =
    innermost === undefined ? {} : { logicalLocations: [{ ...innermost, fullyQualifiedName: formatProvenance(at) }] };
  return [{ physicalLocation: { artifactLocation: artifact(path) }, ...logical }];
}

/** An absolute path has no base. */
const artifact = (path: string): Json =>
  /^(?:\/|[A-Za-z]:\/)/.test(path)
    ? { uri: `file://${path.startsWith('/') ? '' : '/'}${encoded(path).replace('%3A', ':')}` }
    : { uri: encoded(path), uriBaseId: root };

const encoded = (path: string): string =>
  path
    .replaceAll(/\p{Cs}/gu, '\u{fffd}')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

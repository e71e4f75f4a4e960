import type { Table } from '../domain/table.ts';
import { asTheyCome } from '../findings/as-they-come.ts';
import type { Language } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import { findingJson } from './json-finding.ts';
import { jsonLine } from './json-text.ts';
import type { LiveReporter, Reporter } from './reporter.ts';

/** A finding a line, each with the keys that it has in the JSON report, in the order in which they can be told; nothing where nothing was found. */
export const jsonl: Reporter = ({ findings, campaign: { table } }, { language }) =>
  asTheyCome(findings).map(lineOf(language, table)).join('');

/** The same lines, each as soon as it is certain. */
export const jsonlLive: LiveReporter = ({ table }, { language }) => {
  const told = new Map<string, number>();
  const isNew = (line: string): boolean => {
    const times = told.get(line) ?? 0;
    told.set(line, times - 1);
    return times <= 0;
  };
  return {
    tell(findings): string {
      const lines = findings.map(lineOf(language, table));
      for (const line of lines) told.set(line, (told.get(line) ?? 0) + 1);
      return lines.join('');
    },
    end: ({ findings }) => asTheyCome(findings).map(lineOf(language, table)).filter(isNew).join(''),
  };
};

const lineOf =
  (language: Language, table: Table) =>
  (found: Finding): string =>
    `${jsonLine(findingJson(found, language, table))}\n`;

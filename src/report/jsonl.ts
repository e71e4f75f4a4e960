import { findingJson } from './json-finding.ts';
import { jsonLine } from './json-text.ts';
import type { Reporter } from './reporter.ts';

/** A finding a line, each with the keys that it has in the JSON report and in the same order; nothing where nothing was found. */
export const jsonl: Reporter = ({ findings, campaign: { table } }, { language }) =>
  findings.map((found) => `${jsonLine(findingJson(found, language, table))}\n`).join('');

import { resolve } from 'node:path';
import { checkTable } from '../campaign/check/check-table.ts';
import type { Words } from '../findings/entry.ts';
import type { UsageError } from '../findings/usage-error.ts';
import type { Host } from './host.ts';
import { textOf } from './load-campaign.ts';

/** Something to be said of a table's file. */
export interface TableRemark {
  readonly severity: 'error' | 'warning';
  /** Both 1-based. */
  readonly line: number;
  readonly column: number;
  /** `x-rules[0].assert`; null where it is about the whole. */
  readonly key: string | null;
  readonly words: Words;
}

/** Every mistake of a table's file, then what its author may want to know. Throws `UsageError` where there is no such file. */
export function checkTableFile(host: Host, file: string): readonly TableRemark[] {
  const bytes = host.readFile(resolve(host.cwd, file), file);
  const { mistakes, warnings } = checkTable(textOf(bytes, file), file);
  return [...mistakes.map((each) => remark('error', each)), ...warnings.map((each) => remark('warning', each))];
}

const remark = (severity: TableRemark['severity'], { place, words }: UsageError): TableRemark => ({
  severity,
  line: place?.line ?? 1,
  column: place?.column ?? 1,
  key: place?.key ?? null,
  words,
});

import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { AvailableFormat } from './report-format.ts';
import type { Reporter } from './reporter.ts';

/** The reporter of each format that has one. */
export const reporters: Readonly<Record<AvailableFormat, Reporter>> = { pretty, json };

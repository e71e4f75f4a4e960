import { resolve } from 'node:path';
import { defaultLimits } from '../../domain/limits.ts';
import { UsageError } from '../../findings/usage-error.ts';
import type { FigureChoice } from '../../provenance/find-figure.ts';
import { ExitCode } from '../exit-code.ts';
import type { Call } from '../run-job.ts';
import { summaryWords } from '../summary-words.ts';
import { textOrJson } from '../text-or-json.ts';

/** What the command line says; null where it says nothing. */
export interface TraceRequest {
  readonly summary: string;
  readonly cell: string | null;
  readonly column: string | null;
  readonly category: string | null;
  readonly unit: string | null;
}

/** `trace SUMMARY [CELL]`: every cell behind a figure. */
export async function trace(request: TraceRequest, { options, surroundings, language }: Call): Promise<ExitCode> {
  const format = textOrJson(options);
  const choice = choiceOf(request);
  const { openSummary } = await import('../../app/open-summary.ts');
  const { traceFigure } = await import('../../app/trace-figure.ts');
  const { traceJson, traceText } = await import('../../report/trace-text.ts');
  const { host, stdout } = surroundings;
  const opened = await openSummary(resolve(host.cwd, request.summary), request.summary, defaultLimits);
  const traced = traceFigure(choice, opened);
  stdout.write(format === 'json' ? traceJson(traced) : traceText(traced, language));
  return ExitCode.done;
}

function choiceOf({ cell, column, category, unit }: TraceRequest): FigureChoice {
  if (cell !== null && (column ?? category ?? unit) === null) return { cell };
  if (cell !== null || column === null || (category !== null && unit !== null))
    throw new UsageError(summaryWords.traceChoice);
  return { column, category, unit };
}

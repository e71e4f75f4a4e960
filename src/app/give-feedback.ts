import type { Feedback } from '../domain/feedback.ts';
import type { FileState } from '../domain/register.ts';
import type { Outcome } from '../findings/outcome.ts';
import { noticeTerms, type FeedbackTerms } from '../write/feedback/feedback-terms.ts';
import { distinctNames, safeName } from '../write/feedback/file-names.ts';
import { frontLines } from '../write/feedback/front-lines.ts';
import { overviewText } from '../write/feedback/overview.ts';
import { unitAnswer, type Annotated } from '../write/feedback/unit-answer.ts';
import { unitFeedback, type UnitFeedback } from '../write/feedback/unit-feedback.ts';
import { annotatedReturn } from './annotated-return.ts';
import { currentFiles } from './current-files.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** What is made for a run: the clerk's terms, and where the returns lie. */
export interface FeedbackRequest {
  readonly terms: FeedbackTerms;
  readonly loaded: Pick<LoadedCampaign, 'returnsFolder' | 'limits'>;
}

/** Answers every unit whose current return has something to mend or to check; nothing is written here. */
export async function giveFeedback(outcome: Outcome, { terms, loaded }: FeedbackRequest): Promise<Feedback> {
  const { campaign, register } = outcome;
  const all = unitFeedback(outcome);
  const annotated = await annotatedByFile(all, outcome, { terms, loaded });
  const nameOf = distinctNames();
  const overviewName = nameOf('清单.csv');
  const answered = all.map((feedback) =>
    unitAnswer(feedback, {
      campaign,
      terms: noticeTerms(terms, campaign, feedback.entry.unit),
      folder: nameOf(safeName(feedback.entry.unit.name)),
      annotated: annotated.get(feedback.file) ?? null,
    }),
  );
  const answers = answered.map(({ answer }) => answer);
  const overview = { path: overviewName, bytes: overviewText(answers) };
  return {
    answers,
    files: [overview, ...answered.flatMap(({ files }) => files)],
    strays: register.files.filter(({ unit, state }) => unit === null && isStray(state)).map(({ path }) => path),
  };
}

const isStray = (state: FileState): boolean => state === 'unassigned' || state === 'unreadable';

/** By path. Only one return's cells are held at a time. */
async function annotatedByFile(
  all: readonly UnitFeedback[],
  { campaign, register }: Outcome,
  { terms, loaded: { returnsFolder, limits } }: FeedbackRequest,
): Promise<ReadonlyMap<string, Annotated>> {
  const byFile = new Map(all.map((feedback) => [feedback.file, feedback]));
  const wanted = register.files.filter(({ path }) => byFile.has(path));
  const found = new Map<string, Annotated>();
  for await (const opened of currentFiles(returnsFolder, wanted, limits)) {
    const feedback = byFile.get(opened.found.path);
    if (feedback === undefined) continue;
    const own = noticeTerms(terms, campaign, feedback.entry.unit);
    const annotated = await annotatedReturn(
      opened,
      (form) => ({
        remarks: feedback.remarks,
        lines: frontLines(feedback, form, own),
        author: campaign.issuer ?? '审核',
        heading: `审核意见（${own.day}）`,
      }),
      limits,
    );
    if (annotated !== null) found.set(feedback.file, annotated);
  }
  return found;
}

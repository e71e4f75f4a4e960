import type { Campaign } from '../../domain/campaign.ts';
import type { FeedbackFile, UnitAnswer } from '../../domain/feedback.ts';
import { safeName, stemOf } from './file-names.ts';
import type { NoticeTerms } from './feedback-terms.ts';
import { noticeText, noticeTitle } from './notice.ts';
import { countOf, type UnitFeedback } from './unit-feedback.ts';

/** A return's annotated file. */
export interface Annotated {
  readonly form: 'own' | 'grid';
  readonly bytes: Uint8Array;
}

/** What a unit's answer is made of. */
export interface AnswerParts {
  readonly campaign: Campaign;
  readonly terms: NoticeTerms;
  /** Name of the unit's folder. */
  readonly folder: string;
  /** Null where the return could not be read. */
  readonly annotated: Annotated | null;
}

/** `城东街道.csv` → `城东街道（审核意见）.xlsx`, and the same of that file when it comes back. */
const attachmentName = (file: string): string =>
  `${safeName(stemOf(file).replace(/(?<=.)（审核意见）$/, ''))}（审核意见）.xlsx`;

/** The files for one unit, and what the clerk is told of them. */
export function unitAnswer(
  feedback: UnitFeedback,
  { campaign, terms, folder, annotated }: AnswerParts,
): { readonly answer: UnitAnswer; readonly files: readonly FeedbackFile[] } {
  const form = annotated?.form ?? 'none';
  const attachment = annotated === null ? null : attachmentName(feedback.file);
  const notice = noticeText(feedback, { campaign, terms, form, attachment });
  const files = [
    // Older Notepads know UTF-8 by its mark alone.
    { path: `${folder}/${noticeTitle(feedback)}.txt`, bytes: `\uFEFF${notice}` },
    ...(annotated === null ? [] : [{ path: `${folder}/${attachment}`, bytes: annotated.bytes }]),
  ];
  const answer: UnitAnswer = {
    unit: feedback.entry.unit,
    file: feedback.file,
    errors: countOf(feedback, 'error'),
    warnings: countOf(feedback, 'warning'),
    form,
    written: files.map(({ path }) => path),
  };
  return { answer, files };
}

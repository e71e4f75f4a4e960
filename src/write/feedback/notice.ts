import type { AnswerForm } from '../../domain/feedback.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { localDay } from '../../domain/zoned-time.ts';
import { chineseDate } from '../chinese-date.ts';
import type { NoticeTerms } from './feedback-terms.ts';
import { remedyHeads, type Remark } from './remark.ts';
import { countOf, type UnitFeedback } from './unit-feedback.ts';

/** What a notice says besides the remarks. */
export interface NoticeFrame {
  readonly campaign: Campaign;
  readonly terms: NoticeTerms;
  readonly form: AnswerForm;
  /** Name of the annotated file that goes with it; null where there is none. */
  readonly attachment: string | null;
}

/** 退回更正通知 where the return is rejected, 核实通知 where it only has to be checked. */
export const noticeTitle = (feedback: UnitFeedback): string =>
  countOf(feedback, 'error') > 0 ? '退回更正通知' : '核实通知';

/** Remarks that a notice lists of each kind: the annotated file has them all. */
const mostListed = 100;

/** The notice to a unit, as plain text with the line ends of Windows. */
export function noticeText(feedback: UnitFeedback, frame: NoticeFrame): string {
  const title = noticeTitle(feedback);
  const { entry } = feedback;
  const lines = [
    title,
    '',
    `${entry.unit.name}：`,
    '',
    `　　${opening(feedback, frame)}`,
    '',
    ...sections(feedback),
    `　　${closing(feedback, frame)}`,
    ...(frame.attachment === null ? [] : [`　　附件：${frame.attachment}`]),
    '',
    ...signature(frame),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function opening(feedback: UnitFeedback, { campaign, terms }: NoticeFrame): string {
  const { file, receivedAt } = feedback;
  const received = receivedAt === null ? '' : `，${dayOf(receivedAt, campaign)}收到`;
  const what = `你单位报送的《${campaign.title}》（文件：${file}${received}）经审核`;
  const [errors, warnings] = [countOf(feedback, 'error'), countOf(feedback, 'warning')];
  const also = warnings === 0 ? '' : `，另有 ${warnings} 处须核实`;
  return errors > 0
    ? `${what}，有 ${errors} 处须更正${also}，现予退回，请${terms.due}更正后重新报送。`
    : `${what}，有 ${warnings} 处须核实，请${terms.due}核实后答复；数字有误的，更正后重新报送。`;
}

const dayOf = (instant: number, { timezone }: Campaign): string => chineseDate(localDay(instant, timezone));

function sections(feedback: UnitFeedback): readonly string[] {
  const errors = feedback.remarks.filter(({ severity }) => severity === 'error');
  const warnings = feedback.remarks.filter(({ severity }) => severity === 'warning');
  const heads = [
    { head: '须更正的问题', remarks: errors },
    { head: '须核实的问题（属实的请说明情况）', remarks: warnings },
  ].filter(({ remarks }) => remarks.length > 0);
  return heads.flatMap(({ head, remarks }, at) => [
    `${'一二'[at] ?? ''}、${head}`,
    ...remarks.slice(0, mostListed).flatMap(remarkLines),
    ...(remarks.length > mostListed ? [`　　其余 ${remarks.length - mostListed} 处见附件的“审核意见”。`] : []),
    '',
  ]);
}

/** Numbered as in 审核意见. */
const remarkLines = (remark: Remark): readonly string[] => [
  `${remark.number}. ${placeOf(remark)}${oneLine(remark.problem)}`,
  `　　${remedyHeads[remark.severity]}：${oneLine(remark.remedy)}`,
];

function placeOf({ sheet, cell }: Remark): string {
  const place = [sheet === null ? '' : `工作表“${oneLine(sheet)}”`, cell ?? ''].join('');
  return place === '' ? '' : `${place}：`;
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const marked: Readonly<Record<AnswerForm, string>> = {
  own: '附件中已用颜色和边框标出有问题的单元格并加批注，可直接在其中更正后重新报送。',
  grid: '附件按读取到的内容生成，已用颜色和边框标出有问题的单元格并加批注，请对照更正原件。',
  none: '',
};

function closing({ remarks }: UnitFeedback, { form, campaign, terms }: NoticeFrame): string {
  const isSeen = remarks.some(({ cell }) => cell !== null);
  const caller = terms.contact ?? campaign.issuer;
  const call = caller === null ? '' : `如有疑问，请与${caller}联系。`;
  return `${isSeen ? marked[form] : ''}${call}`;
}

function signature({ campaign, terms }: NoticeFrame): readonly string[] {
  return [...(campaign.issuer === null ? [] : [campaign.issuer]), terms.day].map((line) => `${'　'.repeat(20)}${line}`);
}

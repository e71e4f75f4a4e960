import { deadlineText } from '../../domain/deadline.ts';
import { localDay, localTime } from '../../domain/zoned-time.ts';
import type { FollowUp, Need } from '../../findings/follow-up.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { spanText } from '../../findings/span-text.ts';
import { chineseDate } from '../chinese-date.ts';
import { chineseTime } from '../chinese-time.ts';
import { plainLine } from './plain-line.ts';
import { problemLines } from './problem-lines.ts';

/** What can be sent to a unit as it is: whom it is for, what is asked, by when, how things stand, and who asks. */
export function reminderText(each: FollowUp, outcome: Outcome): readonly string[] {
  const { campaign, asOf } = outcome;
  const { name, contact } = each.entry.unit;
  const salutation = contact === null ? name : `${name}（联系人：${contact}）`;
  const signature = campaign.issuer === null ? [] : [plainLine(campaign.issuer)];
  return [
    `${plainLine(salutation)}：`,
    ...bodies[each.need](each, outcome),
    ...signature,
    chineseDate(localDay(asOf, campaign.timezone)),
  ];
}

type Body = (each: FollowUp, outcome: Outcome) => readonly string[];

const bodies: Readonly<Record<Need, Body>> = {
  missing: (each, outcome) => {
    const overdue = each.daysOverdue > 0 ? `，已逾期${each.daysOverdue}天` : '';
    return [
      `${dueText(each, outcome)}截至${nowText(outcome)}，尚未收到贵单位的报表${overdue}。` +
        `请抓紧报送${recipient(outcome)}；如已报送，请告知报送时间和方式，以便核对。`,
    ];
  },
  notDue: (each, outcome) => {
    const left = each.timeLeft === null ? '' : `，距截止还有${spaceless(spanText(each.timeLeft, 'zh'))}`;
    return [
      `${dueText(each, outcome)}截至${nowText(outcome)}，尚未收到贵单位的报表${left}。` +
        `请按时报送${recipient(outcome)}；如已报送，请告知报送时间和方式，以便核对。`,
    ];
  },
  rejected: (each, outcome) => {
    const { entry, errors } = each;
    const file = entry.file === null ? '' : `（文件：${plainLine(entry.file)}）`;
    const until = each.timeLeft === null ? '尽快' : `于${untilText(each, outcome)}前`;
    return [
      `贵单位报送的${titleOf(outcome)}${file}经审核有${errors.length}个错误，现退回更正：`,
      ...problemLines(errors),
      `请逐项核对改正，${until}重新报送${recipient(outcome)}。`,
    ];
  },
  late: (each, outcome) => [`${received(each, outcome)}请今后按时报送。感谢支持。`],
  flagged: (each, outcome) => [`${received(each, outcome)}其中有${each.warnings}处需要核实，请予配合。`],
  done: (each, outcome) => [`${received(each, outcome)}感谢支持。`],
};

const titleOf = ({ campaign }: Outcome): string => `《${plainLine(campaign.title)}》`;

const recipient = ({ campaign: { issuer } }: Outcome): string => (issuer === null ? '' : plainLine(issuer));

const toTheMinute = 'yyyy-mm-dd hh:mm'.length;

const nowText = ({ asOf, campaign }: Outcome): string =>
  chineseTime(localTime(asOf, campaign.timezone).slice(0, toTheMinute));

const untilText = ({ deadline }: FollowUp, { campaign }: Outcome): string =>
  deadline === null ? '' : chineseTime(deadlineText(deadline, campaign.timezone));

/** What is asked for and by when. */
function dueText(each: FollowUp, outcome: Outcome): string {
  const title = titleOf(outcome);
  if (each.deadline === null) return `请贵单位报送${title}。`;
  const extended = each.isExtended ? '（延期后）' : '';
  return `${title}应于${untilText(each, outcome)}前${extended}报送。`;
}

function received({ entry }: FollowUp, outcome: Outcome): string {
  const { receivedAt, daysLate } = entry;
  if (receivedAt === null) return '';
  const late = entry.timeliness === 'late' ? `，迟报${daysLate}天` : '';
  return `贵单位的${titleOf(outcome)}已于${chineseTime(localTime(receivedAt, outcome.campaign.timezone))}收到${late}。`;
}

const spaceless = (text: string): string => text.replaceAll(' ', '');

import { deadlineText } from '../../domain/deadline.ts';
import { localTime } from '../../domain/zoned-time.ts';
import { countsOf, type Counts } from '../../findings/counts.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Tone } from './paint.ts';
import { printable } from './printable.ts';
import type { Block, Screen } from './screen.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Which campaign this is, until when, and as of when. */
export function campaignBlock({ campaign, asOf }: Outcome, { options, paint, words }: Screen): Block {
  const { title, district, deadline, timezone } = campaign;
  const name = [title, ...(district === null ? [] : [district])].map(printable).join(words.gap);
  const until = deadline === null ? words.noDeadline : words.deadline(deadlineText(deadline, timezone), timezone);
  const times = printable(until) + words.gap + words.asOf(localTime(asOf, timezone));
  return [
    ...wrapText(name, options.width).map((line) => paint('strong', line)),
    ...wrapText(times, options.width).map((line) => paint('faint', line)),
  ];
}

/** 应报, 已报, …: how many units reported, how they came out, and how many findings there are. */
export function countsBlock(outcome: Outcome, screen: Screen): Block {
  const { words } = screen;
  const counts = countsOf(outcome);
  const notDue = outcome.register.entries.filter(({ timeliness }) => timeliness === 'notDue').length;
  const labelled = (name: keyof Counts, tone: Tone = 'plain'): Figure => [words.labels[name], counts[name], tone];
  const dueLater: readonly Figure[] = notDue === 0 ? [] : [[words.labels.notDue, notDue, 'plain']];
  const lines: readonly (readonly Figure[])[] = [
    [
      labelled('expected'),
      labelled('received'),
      labelled('onTime'),
      labelled('late', 'warning'),
      labelled('missing', 'error'),
      ...dueLater,
    ],
    [labelled('valid'), labelled('flagged', 'warning'), labelled('rejected', 'error'), labelled('nil')],
    [labelled('errors', 'error'), labelled('warnings', 'warning'), labelled('infos')],
  ];
  const line = (figures: readonly Figure[]): readonly string[] => figureLines(figures, screen);
  return lines.flatMap((figures, index) =>
    index < 2 ? line(figures) : line(figures).map((text) => words.findingsLabel + text),
  );
}

type Figure = readonly [label: string, count: number, tone: Tone];

/** The figures on as few lines as the width allows; those that are not 0 stand out. */
function figureLines(figures: readonly Figure[], { options, paint, words }: Screen): readonly string[] {
  const lines: string[] = [];
  let room = 0;
  for (const [label, count, tone] of figures) {
    const text = `${label} ${count}`;
    const painted = paint(count === 0 ? 'plain' : tone, text);
    room -= textWidth(words.gap + text);
    if (room < 0) {
      lines.push(painted);
      room = options.width - textWidth(text);
    } else {
      lines.push(`${lines.pop() ?? ''}${words.gap}${painted}`);
    }
  }
  return lines;
}

import { reportingProgress, type ReportingProgress } from '../../domain/overview/reporting-progress.ts';
import { comparedCategories, type ComparedCategory } from '../../domain/overview/compared-categories.ts';
import type { ReportingRates } from '../../domain/summary.ts';
import { reportingRate } from '../../domain/reporting-rate.ts';
import { toNumber } from '../../domain/decimal.ts';
import { timelinessLabel } from '../../findings/labels.ts';
import { drawBars } from './chart/bars.ts';
import { chartFigure, keyItem } from './chart/chart-figure.ts';
import { drawProgress } from './chart/progress-picture.ts';
import { markup, nothing, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { rateText } from './texts.ts';

/** 报送进度: by day against the deadline, and each category's rates; nothing where no unit that must report did. */
export function progressSection(context: PageContext): Markup {
  const { outcome, say } = context;
  const { register, campaign, asOf } = outcome;
  const progress = reportingProgress(register.entries, campaign, asOf);
  if (progress === null) return nothing;
  return markup`<section id="progress" aria-labelledby="progress-h">
<h2 id="progress-h">${say('progress')}</h2>
<div class="charts two">
${progressFigure(progress, context)}
${ratesFigure(context)}
</div>
</section>`;
}

function progressFigure(progress: ReportingProgress, context: PageContext): Markup {
  const { say, language, outcome } = context;
  const { days, expected, before, after } = progress;
  const [onTime, late] = [timelinessLabel('onTime', language), timelinessLabel('late', language)];
  const words = { expected: say('expectedUnits', { expected }), deadline: say('deadline'), day: dayName(context) };
  const drawn = { ...progress, deadline: outcome.campaign.deadline?.day ?? null };
  const beyond = [
    before > 0 ? say('beforeDays', { count: before }) : '',
    after > 0 ? say('afterDays', { count: after }) : '',
  ].join('');
  return chartFigure(
    {
      heading: markup`<h3>${say('byDay')}</h3>`,
      picture: markup`<div class="wide">${drawProgress(drawn, words, 'wide')}</div>
<div class="narrow">${drawProgress(drawn, words, 'narrow')}</div>`,
      key: [keyItem('solid', onTime), keyItem('hollow', late), keyItem('line', say('soFar'))],
      ...(beyond === '' ? {} : { note: beyond }),
      table: {
        caption: say('byDay'),
        heads: [say('day'), onTime, late, say('soFar')],
        rows: days.map(({ day, total, ...of }) => [
          day,
          String(of.onTime),
          String(of.late),
          total === null ? '—' : String(total),
        ]),
      },
    },
    context,
  );
}

/** `2月5日`, in English `02-05`. */
const dayName =
  ({ language }: PageContext) =>
  (day: string): string => {
    const [, month, date] = day.split('-').map(Number);
    return language === 'zh' ? `${month}月${date}日` : day.slice(5);
  };

type Rate = 'received' | 'onTime' | 'accepted';

const fills = { received: 'solid', onTime: 'soft', accepted: 'hollow' } as const satisfies Record<Rate, string>;
const rates: readonly Rate[] = ['received', 'onTime', 'accepted'];

function ratesFigure(context: PageContext): Markup {
  const { say, outcome } = context;
  const categories = comparedCategories(outcome.summary);
  const names = categories.map((each) => categoryName(each, context));
  const titles = { received: say('reportingRate'), onTime: say('timelyRate'), accepted: say('validRate') };
  const table = {
    caption: say('ratesByCategory'),
    heads: [say('category'), say('expected'), ...rates.map((rate) => titles[rate])],
    rows: categories.map(({ rates: of }, i) => [
      names[i] ?? '',
      String(of.expected),
      ...rates.map((rate) => rateText(of[rate], of.expected)),
    ]),
  };
  const series = rates.map((rate) => ({
    fill: fills[rate],
    values: categories.map(({ rates: of }) => share(of, rate)),
    texts: categories.map(({ rates: of }) => rateText(of[rate], of.expected)),
  }));
  return chartFigure(
    {
      heading: markup`<h3>${table.caption}</h3>`,
      picture: drawBars({ id: 'rates', names, series, most: 1 }),
      key: rates.map((rate) => keyItem(fills[rate], titles[rate])),
      table,
    },
    context,
  );
}

function share(of: ReportingRates, rate: Rate): number | null {
  const exact = reportingRate(of[rate], of.expected);
  return exact === null ? null : toNumber(exact);
}

/** A category's name; of several taken together, how many they are. */
export const categoryName = ({ names }: ComparedCategory, { say }: PageContext): string => {
  const [name = ''] = names;
  return names.length === 1 ? name : say('otherCategories', { count: names.length });
};

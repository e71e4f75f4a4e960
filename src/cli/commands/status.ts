import { extname, resolve } from 'node:path';
import type { ReminderFormat } from '../../app/remind-units.ts';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import { isInside } from '../../app/seen-from.ts';
import { nearNames } from '../../domain/near-names.ts';
import { categoriesOf, uncategorised } from '../../domain/reporting-unit.ts';
import type { UnitChoice } from '../../findings/unit-choice.ts';
import { UsageError } from '../../findings/usage-error.ts';
import type { FurtherOutput, Job } from '../run-job.ts';
import { statusWords } from '../status-words.ts';
import { wholeCampaign } from './whole-campaign.ts';

/** What `status` is asked for. */
export interface StatusRequest {
  readonly returns: string | null;
  readonly choice: UnitChoice;
  /** Where 催报名单 goes, as it was typed; null where none is asked for. */
  readonly remind: string | null;
  /** The merge command of the same campaign. */
  readonly merge: string;
  readonly cwd: string;
}

/** `status [RETURNS]`: who reported, late, missing, rejected, and whom to call. An empty returns folder is an answer too. */
export function statusJob({ returns, choice, remind, merge, cwd }: StatusRequest): Job {
  const campaign = wholeCampaign(returns, 'status');
  const further = remind === null ? [] : [reminder(remind, choice, cwd)];
  return {
    ...campaign,
    async load(surroundings, options) {
      const loaded = await campaign.load(surroundings, options);
      checkCategories(choice.categories, loaded);
      const { host } = surroundings;
      for (const { target } of further)
        if (target !== '-' && isInside(host, loaded.returnsFolder, target))
          throw new UsageError(statusWords.reminderAmongReturns, { file: target });
      return loaded;
    },
    view: 'status',
    choice,
    workbook: null,
    further,
    commands: { again: merge, next: merge },
  };
}

function reminder(file: string, choice: UnitChoice, cwd: string): FurtherOutput {
  const format = reminderFormat(file);
  return {
    target: file === '-' ? '-' : resolve(cwd, file),
    async make(outcome) {
      const { remindUnits } = await import('../../app/remind-units.ts');
      return remindUnits(outcome, choice, format);
    },
  };
}

const formats: Readonly<Record<string, ReminderFormat>> = { '.xlsx': 'xlsx', '.csv': 'csv', '.txt': 'txt' };

function reminderFormat(file: string): ReminderFormat {
  if (file === '-') return 'plain';
  const format = formats[extname(file).toLowerCase()];
  if (format === undefined) throw new UsageError(statusWords.reminderEnding, { file });
  return format;
}

/** A slip in a category would show an empty list, as if all were well. */
function checkCategories(asked: readonly string[], { campaign: { roster } }: LoadedCampaign): void {
  const known = roster === null ? [uncategorised] : categoriesOf(roster.units);
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = nearNames(unknown, known);
  const named = near.length > 0 ? near : known.slice(0, 20);
  throw new UsageError({
    zh: `名册里没有“${unknown}”这个类别；${near.length > 0 ? '是不是' : '有'}：${named.join('、')}`,
    en: `there is no category “${unknown}” in the roster; ${near.length > 0 ? 'did you mean' : 'there are'}: ${named.join(', ')}`,
  });
}

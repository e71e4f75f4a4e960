import { join } from 'node:path';
import { isFilledIn } from '../edits/filled-in.ts';
import { UsageError } from '../findings/usage-error.ts';
import { findFile } from '../intake/find-file.ts';
import { openFile } from '../intake/open-file.ts';
import { readSheets } from '../read/index.ts';
import { formWorkbook } from '../write/form/form-workbook.ts';
import type { Host, Output } from './host.ts';
import { formFileNames } from './form-file-names.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { readTable } from './read-table.ts';
import { workbench, type Workbench } from './workbench.ts';

/** Forms to write, and who says that he made them. */
export interface FormRun {
  readonly host: Host;
  readonly author: string;
}

/** A form per unit of the roster, in `folder` under its unit's name. */
export async function unitForms(
  { campaign }: LoadedCampaign,
  folder: string,
  { author }: FormRun,
): Promise<readonly Output[]> {
  if (campaign.roster === null) {
    throw new UsageError({
      zh: '没有名册，不知道给哪些单位；请在 shuangyong.json 中用 roster 指明，或用 --blank 生成一份空白表样',
      en: 'there is no roster, so that the units are not known; name it in shuangyong.json (roster), or make one blank form with --blank',
    });
  }
  const { units } = campaign.roster;
  const names = formFileNames(units);
  const outputs: Output[] = [];
  for (const [i, unit] of units.entries())
    outputs.push({ path: join(folder, names[i] ?? ''), bytes: await formWorkbook(campaign, { unit, author }) });
  return outputs;
}

/** One form for whoever fills it in. */
export const blankForm = ({ campaign }: LoadedCampaign, { author }: FormRun): Promise<Uint8Array> =>
  formWorkbook(campaign, { unit: null, author });

/** Throws `UsageError` where something else than a form that nobody has filled in stands where one is to be written. */
export async function checkForms(
  paths: readonly string[],
  loaded: LoadedCampaign,
  { host }: Pick<FormRun, 'host'>,
): Promise<void> {
  const bench = workbench(loaded.campaign, loaded.limits);
  for (const file of paths) {
    if (!host.exists(file) || host.isFolder(file) || (await isUnusedForm(file, bench))) continue;
    throw new UsageError(
      {
        zh: '已有这个文件，不是未填的表样，不能覆盖；请换个文件夹，或先把它移走',
        en: 'this file is there and is no form still to be filled in: it is not written over; give another folder, or move it away',
      },
      { file },
    );
  }
}

/** Whether a file is a form of ours in which no figure stands. What cannot be told is a no. */
async function isUnusedForm(location: string, { target, limits }: Workbench): Promise<boolean> {
  const opening = await openFile(await findFile(location, location), limits);
  if (!('opened' in opening)) return false;
  const { sheets, form } = await readSheets(opening.opened, limits);
  if (form === null) return false;
  const { table } = readTable(sheets, opening.opened, target);
  return table !== null && !isFilledIn(table.rows, target.table);
}

import type { CampaignFile } from '../campaign/campaign-file.ts';
import { exampleUnit } from '../campaign/roster.ts';
import type { Roster } from '../domain/reporting-unit.ts';
import type { Words } from '../findings/entry.ts';

/** What is taken for granted because the campaign file does not say it. `file`: the campaign file's name, null where there is none; `hasReceipts`: whether a file of receipts is there all the same. */
export function defaultsUsed(file: string | null, settings: CampaignFile, hasReceipts: boolean): readonly Words[] {
  const none: Words = {
    zh: '没有找到 shuangyong.json，按默认设置运行：',
    en: 'no shuangyong.json was found; running on defaults:',
  };
  return [...(file === null ? [none] : []), ...missingSettings(settings, hasReceipts)];
}

function missingSettings({ table, roster, deadline, receipts }: CampaignFile, hasReceipts: boolean): readonly Words[] {
  const all: readonly (readonly [boolean, Words])[] = [
    [
      table === null,
      {
        zh: '统计表：内置的 2020年元旦春节期间双拥活动情况统计表',
        en: 'table: the bundled one of the 2020 New Year and Spring Festival',
      },
    ],
    [
      roster === null,
      { zh: '名册：无，只统计收到报表的单位', en: 'roster: none, so the units are those that reported' },
    ],
    [deadline === null, { zh: '截止时间：无，不判断迟报', en: 'deadline: none, so nothing is late' }],
    [
      receipts === null && !hasReceipts,
      {
        zh: '收文登记：无，收到时间按文件名中的日期或文件修改时间',
        en: 'receipts: none, so received times are those in file names, else modification times',
      },
    ],
  ];
  return all.flatMap(([isUsed, words]) => (isUsed ? [words] : []));
}

/** The example that a new roster begins with, where it still stands there and counts as a unit. */
export function exampleLeft(roster: Roster | null): readonly Words[] {
  if (roster?.units.some(({ name }) => name === exampleUnit) !== true) return [];
  return [
    {
      zh: `名册：还有示例行“${exampleUnit}”，也算一个应报单位；请换成本区的单位`,
      en: `roster: the example “${exampleUnit}” still stands there and counts as a unit; put your own units in its place`,
    },
  ];
}

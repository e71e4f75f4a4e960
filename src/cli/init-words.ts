import type { Words } from '../findings/entry.ts';

/** What `init` says. */
export const initWords = {
  init: {
    zh: '新建统计任务文件夹：设置、统计表、名册、收文登记、说明',
    en: 'make a campaign folder that runs at once: settings, table, roster, receipts, guide',
  },
  usage: { zh: '[选项] [文件夹]', en: '[options] [DIR]' },
  folder: { zh: '新文件夹（默认：当前文件夹）', en: 'the new folder (default: the current one)' },
  title: { zh: '统计任务名称（默认：统计表的名称）', en: 'title of the campaign (default: the table’s)' },
  district: { zh: '区县，如 重庆市黔江区', en: 'the district, such as 重庆市黔江区' },
  issuer: { zh: '发文单位', en: 'the office that issued the notice' },
  deadline: {
    zh: '截止时间，如 2020-02-05 或 2020-02-05 18:00',
    en: 'the deadline, such as 2020-02-05 or 2020-02-05 18:00',
  },
  table: {
    zh: '统计表（JSON Schema；默认：内置的 2020 年元旦春节表）',
    en: 'the table, a JSON Schema (default: the bundled one of the 2020 New Year and Spring Festival)',
  },
  askTitle: { zh: '统计任务名称', en: 'Title of the campaign' },
  askDistrict: { zh: '区县（如 重庆市黔江区，可不填）', en: 'District (such as 重庆市黔江区; may be left out)' },
  askIssuer: { zh: '发文单位（可不填）', en: 'Issuing office (may be left out)' },
  askDeadline: {
    zh: '截止时间（如 2020-02-05，可不填）',
    en: 'Deadline (such as 2020-02-05; may be left out)',
  },
  colon: { zh: '：', en: ': ' },
  badDeadline: { zh: '不是存在的日期或时间', en: 'this is no existing date or time' },
  made: { zh: '已建立统计任务：', en: 'Made a campaign: ' },
  kept: { zh: '（已有，未改动）', en: ' (was there, left alone)' },
  next: {
    zh: '下一步：填好 units.csv，把报表放进 returns，再运行：',
    en: 'Next: fill in units.csv, put the returns into returns, then run: ',
  },
} as const satisfies Record<string, Words>;

/** What each file of the new folder is for, by its path. */
export const fileWords: Readonly<Record<string, Words>> = {
  'shuangyong.json': { zh: '设置', en: 'settings' },
  'table.schema.json': { zh: '统计表', en: 'the table' },
  'units.csv': { zh: '名册，请填写', en: 'roster, to be filled in' },
  'receipts.csv': { zh: '收文登记', en: 'receipts' },
  'returns/.gitkeep': { zh: '报表放在 returns 里', en: 'the returns go into returns' },
  '使用说明.txt': { zh: '给经办人', en: 'guide for the clerk' },
  'crontab.example': { zh: '定时汇总示例', en: 'a line for cron' },
  '.github/workflows/shuangyong.yml': { zh: 'GitHub Actions 示例', en: 'a workflow for GitHub Actions' },
  'schemas/campaign.schema.json': { zh: '供编辑器检查设置', en: 'lets editors check the settings' },
  'schemas/expect.schema.json': {
    zh: '供编辑器检查样表的 .expect.json',
    en: 'lets editors check the .expect.json of samples',
  },
};

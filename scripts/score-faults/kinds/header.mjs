import { rowLooks } from '../looks.mjs';
import { columnOf } from '../table.mjs';
import { turned } from './kind.mjs';

const flatLooks = ['flat', 'titled', 'csv', 'csvForm'];

/** @type {readonly import('./kind.mjs').Kind[]} */
export const headerKinds = [
  {
    id: 'column-missing',
    zh: '缺必填栏',
    en: 'a required column missing',
    looks: rowLooks,
    plant({ paper, turn }) {
      const key = turned(['events', 'money', 'families'], turn);
      paper.lacks.add(key);
      paper.expect('error', 'layout/column-missing', 'header');
    },
  },
  {
    id: 'column-unknown',
    zh: '多出一栏',
    en: 'a column that the table does not have',
    looks: rowLooks,
    plant({ paper, turn }) {
      paper.extras.push({
        title: turned(['经办科室', '慰问团长', '录入序次', '村民小组'], turn),
        values: [turned(['优抚科', '张某', '甲', '三组'], turn)],
      });
      paper.expect('warning', 'layout/column-unknown', 'head/extra');
    },
  },
  {
    id: 'column-duplicate',
    zh: '一栏出现两次',
    en: 'a column that stands twice',
    looks: flatLooks,
    plant({ paper, turn }) {
      const key = turned(['letters', 'events', 'veterans', 'goods'], turn);
      const { flatTitle, measure } = columnOf.get(key);
      const [open = '', close = ''] = paper.look.brackets;
      paper.extras.push({ title: `${flatTitle}${open}${measure}${close}`, values: [7] });
      paper.expect('error', 'layout/column-duplicate', 'head/extra');
    },
  },
  {
    id: 'column-ambiguous',
    zh: '栏名有两种意思',
    en: 'a title that two columns have',
    looks: flatLooks,
    plant({ paper, turn }) {
      const key = turned(['cash', 'troopCash'], turn);
      paper.heads[key] = { title: '慰问金' };
      paper.unreadable.add(`0/${key}`);
      paper.expect('error', 'layout/column-ambiguous', `head/${key}`);
    },
  },
  {
    id: 'measure-mismatch',
    zh: '表头换了单位，无法换算',
    en: 'a measure in the header that cannot be converted',
    looks: rowLooks,
    plant({ paper, turn }) {
      const [key, measure] = turned(
        [
          ['letters', '元'],
          ['veterans', '次'],
          ['events', '公里'],
          ['calls', '户'],
        ],
        turn,
      );
      paper.heads[key] = { measure };
      paper.unreadable.add(`0/${key}`);
      paper.expect('error', 'layout/measure-mismatch', `head/${key}`);
    },
  },
  {
    id: 'header-in-yuan',
    zh: '表头写元，按元填',
    en: '元 in the header, and figures in it',
    looks: rowLooks,
    plant({ paper, turn }) {
      const key = turned(['cash', 'goods', 'money'], turn);
      const [row] = paper.rows;
      paper.heads[key] = { measure: '元' };
      row.shown[key] = Number(row.figures[key]);
      paper.expect('info', 'layout/header-unit', `head/${key}`);
    },
  },
  {
    id: 'year-before',
    zh: '并列上年数',
    en: 'a column of the year before',
    looks: rowLooks,
    plant({ paper, turn }) {
      const title = columnOf.get(turned(['letters', 'attendance', 'veterans'], turn)).flatTitle;
      paper.extras.push({
        title: turned([`${title}（上年同期）`, `2019年${title}`, `上年${title}`], turn),
        values: [58],
      });
      paper.expect('info', 'layout/other-period', 'head/extra');
    },
  },
  {
    id: 'header-not-found',
    zh: '没有统计表',
    en: 'no table in the file',
    looks: ['csv'],
    plant({ paper }) {
      paper.spoil = () => Buffer.from(`${paper.unit.name}春节期间开展走访慰问,十余场\r\n群众,反响热烈\r\n`);
      paper.expect('error', 'layout/header-not-found', null);
    },
  },
  {
    id: 'no-data',
    zh: '有表头没有数据',
    en: 'a header without figures',
    looks: ['flat', 'csv', 'levels'],
    plant({ paper }) {
      paper.rows = [];
      paper.expect('error', 'layout/no-data', 'header');
    },
  },
];

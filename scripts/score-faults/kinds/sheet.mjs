import { exact, exactText } from '../../make-sample/exact.mjs';
import { rowLooks, xlsxRowLooks } from '../looks.mjs';
import { turned } from './kind.mjs';

const bothFlat = ['flat', 'titled'];
const villages = ['villages'];

const withOtherFigures = (row) => row.map((value) => (typeof value === 'number' ? value + 3 : value));

/** @type {readonly import('./kind.mjs').Kind[]} */
export const sheetKinds = [
  {
    id: 'hidden-row',
    zh: '隐藏的行',
    en: 'a hidden row',
    looks: villages,
    plant({ paper }) {
      paper.hiddenRow = 1;
      paper.expect('warning', 'layout/hidden-content', 'header');
    },
  },
  {
    id: 'hidden-column',
    zh: '隐藏的列',
    en: 'a hidden column',
    looks: xlsxRowLooks,
    plant({ paper, turn }) {
      paper.hiddenColumn = turned(['letters', 'goods', 'disabled'], turn);
      paper.expect('warning', 'layout/hidden-content', 'header');
    },
  },
  {
    id: 'hidden-sheet',
    zh: '隐藏的工作表里也有统计表',
    en: 'a hidden sheet that holds the table',
    looks: bothFlat,
    plant({ paper }) {
      paper.moreSheets = (first) => [{ ...first, name: '备份', state: 'hidden' }];
      paper.expect('warning', 'layout/hidden-content', null);
    },
  },
  {
    id: 'stray-cell',
    zh: '表外的字',
    en: 'something written outside the table',
    looks: rowLooks,
    plant({ paper, turn }) {
      paper.strays.push({ right: 2, down: 0, value: turned(['已核', 38, '待王主任审', '023-7922'], turn) });
      paper.expect('warning', 'layout/cell-unread', 'stray');
    },
  },
  {
    id: 'own-total',
    zh: '本表合计不等于各行之和',
    en: 'a total that its rows do not add up to',
    looks: villages,
    plant({ paper, random, turn }) {
      const key = random.pick(['letters', 'attendance', 'veterans', 'cash']);
      paper.misstated[key] = exact(turned([1, 10, -1, 9], turn));
      paper.expect('warning', 'layout/total-mismatch', `total/${key}`);
    },
  },
  {
    id: 'merged',
    zh: '两栏合并填一个数',
    en: 'one figure in two merged cells',
    looks: xlsxRowLooks,
    plant({ paper }) {
      const { figures } = paper.rows[0];
      paper.merged = ['letters', 'calls'];
      delete figures.calls;
      // What belongs to 电话慰问 cannot be told, so that a rule about it is not decided.
      paper.unreadable.add('0/calls');
      paper.expect('warning', 'layout/merged-figure', '0/letters');
    },
  },
  {
    id: 'table-twice',
    zh: '同一张表两份',
    en: 'the same table twice',
    looks: bothFlat,
    plant({ paper }) {
      paper.moreSheets = (first) => [{ ...first, name: '统计表 (2)' }];
      paper.expect('warning', 'layout/table-repeated', 'row of 0/events');
    },
  },
  {
    id: 'year-before-sheet',
    zh: '另一工作表是上年的',
    en: 'a sheet of the year before',
    looks: bothFlat,
    plant({ paper, turn }) {
      const name = turned(['2019年', '上年同期', '2019年春节'], turn);
      paper.moreSheets = (first) => [{ ...first, name, rows: first.rows.map(withOtherFigures) }];
      paper.expect('info', 'layout/other-period', null);
    },
  },
  {
    id: 'notes-sheet',
    zh: '另一工作表是填表说明',
    en: 'a sheet of notes',
    looks: bothFlat,
    plant({ paper }) {
      paper.moreSheets = () => [{ name: '填表说明', rows: [['本表由办公室汇总填报'], ['数字已与各科室核对']] }];
      paper.expect('info', 'layout/sheet-unread', null);
    },
  },
  {
    id: 'note-in-yuan',
    zh: '表头写万元，附注写元',
    en: '万元 in the header, 元 in a note',
    looks: ['flat', 'titled', 'csv', 'csvForm'],
    plant({ paper, turn }) {
      paper.drawBelow = (sheet, top) => {
        sheet.put(
          { row: top, column: 1 },
          turned(['注：金额单位为元', '注：金额请按元填报', '注：金额单位：元'], turn),
        );
        sheet.places.set('note', { row: top, column: 1 });
      };
      paper.expect('warning', 'layout/measure-unclear', 'note');
    },
  },
  {
    id: 'other-table',
    zh: '下面另有一张表',
    en: 'another table under the return',
    looks: bothFlat,
    plant({ paper }) {
      paper.drawBelow = (sheet, top) => {
        const lines = [
          ['附：帮扶企业名册'],
          ['企业名称', '负责人', '联系电话'],
          ['某某公司', '某乙', '023-1234'],
          ['某某商行', '某丙', '023-1235'],
        ];
        lines.forEach((line, down) =>
          line.forEach((value, right) => sheet.put({ row: top + 1 + down, column: 1 + right }, value)),
        );
        sheet.places.set('below', { row: top + 1, column: 1 });
      };
      paper.expect('warning', 'layout/other-table', 'below');
    },
  },
  {
    id: 'year-before-row',
    zh: '另起一行写上年同期',
    en: 'a row of the year before',
    looks: ['flat', 'levels'],
    plant({ paper, turn }) {
      const [row] = paper.rows;
      const label = turned(['上年同期', '同比增长', '2019年同期'], turn);
      paper.drawBelow = (sheet, top) => {
        for (const [key, figure] of Object.entries(row.figures)) {
          const { column } = sheet.places.get(`0/${key}`);
          sheet.put({ row: top, column }, Number(exactText(figure + exact(3))));
        }
        const below = { row: top, column: sheet.places.get('0/unit').column };
        sheet.put(below, label);
        sheet.places.set('below', below);
      };
      paper.expect('info', 'layout/other-period', 'below');
    },
  },
  {
    id: 'nameless-total',
    zh: '合计行没有写明合计',
    en: 'a total that is not called one',
    looks: ['csv', 'flat'],
    plant({ paper, district, entry }) {
      paper.rows = district.rowsOf(entry, 3);
      paper.drawBelow = (sheet, top) => {
        sheet.places.set('below', { row: top, column: 1 });
        for (const key of Object.keys(paper.rows[0].figures)) {
          if (key === 'coverage') continue;
          const sum = paper.rows.reduce((added, { figures }) => added + figures[key], 0n);
          sheet.put({ row: top, column: sheet.places.get(`0/${key}`).column }, Number(exactText(sum)));
        }
      };
      // A sum in the one row without a name is a total for certain; where only the first row has one, it may be a part.
      const isCertain = paper.look.format === 'csv';
      paper.expect(isCertain ? 'info' : 'warning', 'layout/unmarked-total', 'row of below');
    },
  },
];

import { officialTable } from './official-table.ts';
import { officialTest } from './official-test.ts';

// A family with two graves takes two rows, the second without figures: its texts go on with those of the first.
officialTest('Visitors of a cemetery: families over merged rows, telephone numbers, times', {
  file: '02-xls/myexcel-zh/报名表.xls',
  table: officialTable({
    unit: '报名人(户)',
    columns: {
      hall: { title: '殡仪馆', type: 'string' },
      day: { title: '活动日期', type: 'string' },
      round: { title: '场次', type: 'string' },
      code: { title: '报名编号', type: 'string' },
      bus: { title: '车次', type: 'string' },
      telephone: { title: '联系电话', type: 'string' },
      people: { title: '参加人数', type: 'integer', measure: '人' },
      riders: { title: '乘车人数', type: 'integer', measure: '人' },
      dead: { title: '逝者人数', type: 'integer', measure: '人' },
      name: { title: '逝者姓名', type: 'string' },
      place: { title: '骨灰盒存放位置', type: 'string' },
      table: { title: '桌号', type: 'string' },
      time: { title: '报名时间', type: 'string' },
      remarks: { title: '备注', type: 'string' },
    },
  }),
  rows: 27,
  shown: {
    A3: 'a1 |  | 2021-04-03 08:30:00 | 第一场 | 1311-22 | 1 | 15888888888 | 2 | 2 | 1 | aa | 10室4排1253号 |  | 2021-03-22 09:01:02 |',
    A4: 'a2 |  | 2021-04-03 08:30:00 | 第一场 | 1311-23 | 1 | 15888888888 | 3 | 3 | 2 | bb\ncc | 6室7排1957号\n9室12排4768号 |  | 2021-03-22T09:01:04\n2021-03-22T09:01:04 |',
    A7: 'a4 |  | 2021-04-03 08:30:00 | 第一场 | 1311-25 | 自驾 | 15888888888 | 2 | 0 | 1 | aa | 10室4排1295号 |  | 2021-03-22 09:01:08 |',
    A35: 'a27 |  | 2021-04-03 08:30:00 | 第一场 | 1314-4 | 自驾 | 15888888888 | 8 | 0 | 2 | bb\ncc | 15室12排5323号\nC室7排4592号 |  | 2021-03-22T07:35:58\n2021-03-22T07:35:58 | 刘峰\n刘峰',
  },
  sums: { people: '76', riders: '51', dead: '34' },
  numbers: { figure: 127 },
  findings: {},
});

officialTest('Pupils by class: schools and years merged down', {
  file: '01-xlsx/myexcel-zh/multi.xlsx',
  table: officialTable({
    unit: '学校',
    columns: {
      year: { title: '年级', type: 'string' },
      name: { title: '姓名', type: 'string' },
      age: { title: '年龄', type: 'integer', aggregate: 'none' },
    },
  }),
  rows: 20,
  shown: {
    A2: '大宇中学 | 一年级 | 凹凸曼 | 1',
    A8: '大宇中学 | 二年级 | 刘局 | 7',
    A9: '黄绿中学 | 一年级 | 飞行 | 8',
    A21: '黄绿中学 | 三年级 | 送美食 | 20',
  },
  sums: { age: '210' },
  numbers: { figure: 20 },
  findings: {},
});

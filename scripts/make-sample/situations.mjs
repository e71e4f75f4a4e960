import { about120, donation, more, remarks, set, shows, tenths, yuan } from './changes.mjs';

/**
 * What makes a sending unlike an ordinary one; whatever is left out is as in ordinary.mjs.
 * @typedef {object} Situation
 * @property {string} [path] relative to returns/
 * @property {keyof typeof import('./looks.mjs').looks} [look]
 * @property {string} [at] received, local: `2020-02-03 10:30[:00]`
 * @property {'receipt' | 'folder' | 'time in name' | 'day in name'} [proof] what tells when it came
 * @property {string} [written] how the receipt writes the time, where not as `at`
 * @property {string} [receiptUnit]
 * @property {string} [claim] what the return says about its unit
 * @property {number} [villages] data rows
 * @property {boolean} [isNil]
 * @property {(row: import('./figures.mjs').Row) => void} [change] to the first data row
 * @property {readonly string[]} [lacks] keys of columns that are not there
 * @property {{ title: string, values: readonly string[] }} [extra] a column of its own
 * @property {string} [misstated] key of the column whose 合计 is wrong
 * @property {'utf-8' | 'utf-8-bom' | 'gb18030'} [encoding]
 * @property {string} [separator]
 * @property {boolean} [isCopy] the bytes of the sending before it
 * @property {'truncated' | 'pdf'} [spoilt]
 */

const shortTitle = '双拥活动情况统计表.xlsx';

/** By unit; an empty list is a unit that sends nothing. @type {Record<string, readonly Situation[]>} */
const townships = {
  阿蓬江镇: [{ look: 'official', path: '附件：阿蓬江镇2020年元旦春节期间双拥活动情况统计表.xlsx' }],
  石会镇: [
    {
      look: 'csv',
      path: '20200203-1030 石会镇.csv',
      at: '2020-02-03 10:30',
      proof: 'time in name',
      claim: '',
      encoding: 'gb18030',
      separator: ',',
    },
  ],
  黑溪镇: [{ look: 'typed', path: '黑溪镇.xlsx' }],
  黄溪镇: [{ look: 'plain', path: '黄溪镇.xlsx' }],
  黎水镇: [{ look: 'official', at: '2020-02-06 00:00:01' }],
  金溪镇: [{ look: 'numbered', path: '金溪镇双拥统计表.xlsx', at: '2020-02-06 00:00:00' }],
  马喇镇: [],
  濯水镇: [{ look: 'villages', villages: 5, path: '濯水镇.xlsx' }],
  石家镇: [{ look: 'villages', villages: 4, misstated: 'veterans' }],
  鹅池镇: [{ look: 'csvMeasures', path: '鹅池镇.csv', change: more('entitledVisited', 3) }],
  小南海镇: [
    { look: 'formulas', path: '小南海镇.xlsx', at: '2020-02-07 11:05', change: more('educationEvents', 2) },
    { look: 'formulas', path: '小南海镇（更正）.xlsx', at: '2020-02-11 09:40' },
  ],
  邻鄂镇: [{ look: 'reordered', change: set('goodDeeds', '2') }],
  白石镇: [{ look: 'plain', path: '白石镇 双拥统计表.xlsx', at: '2020-02-04 17:12', spoilt: 'truncated' }],
  中塘镇: [
    { look: 'measuresUnder', path: '中塘镇.xlsx', at: '2020-02-02 15:21' },
    { path: '中塘镇(1).xlsx', at: '2020-02-02 15:24', isCopy: true },
  ],
  沙坝镇: [
    {
      look: 'csv',
      path: '沙坝镇_20200204.csv',
      at: '2020-02-04 00:00',
      proof: 'day in name',
      encoding: 'gb18030',
      separator: '\t',
    },
  ],
  太极镇: [
    { look: 'plain', path: '太极镇.xlsx', at: '2020-02-03 14:00' },
    {
      look: 'plain',
      path: '太极镇-更正.xlsx',
      at: '2020-02-05 16:45',
      change: shows('condolenceLetters', '见附件', 'value/not-a-number'),
    },
  ],
  五里镇: [{ look: 'measuresUnder', claim: '五　里　镇' }],
  水市镇: [{ look: 'typed', at: '2020-02-06 00:30', written: '2020-02-05T16:30:00Z' }],
  蓬东乡: [{ look: 'official', change: yuan }],
  杉岭乡: [{ look: 'typed', isNil: true, change: remarks('本乡节日期间未单独开展') }],
  水田乡: [],
  白土乡: [{ look: 'formulas', at: '2020-02-09 10:10' }],
  金洞乡: [{ look: 'plain', change: about120 }],
  新华乡: [],
};

const streets = {
  城东街道: [{ look: 'formulas', path: '城东街道.xlsx' }],
  城南街道: [{ look: 'official', claim: '重庆市黔江区城南街道办事处' }],
  城西街道: [{ look: 'reordered', path: '城西街道.xlsx', change: (row) => void delete row.figures.symposiums }],
  正阳街道: [{ look: 'plain', path: '正阳街道.xlsx', change: tenths }],
  舟白街道: [{ look: 'villages', villages: 6, misstated: 'springCouplets' }],
  冯家街道: [{ path: '冯家街道 双拥统计表（盖章扫描件）.pdf', at: '2020-02-05 11:30', spoilt: 'pdf' }],
};

const committee = {
  区委办公室: [{ look: 'csv', path: '区委办.csv', isNil: true }],
  区委组织部: [{ look: 'measuresUnder', path: `区委组织部/${shortTitle}`, claim: '' }],
  区委宣传部: [{ look: 'numbered', change: remarks('=1+1') }],
  区委统战部: [{ look: 'csvForm', at: '2020-02-10 09:30' }],
  区委政法委员会: [{ look: 'reordered', path: '区委政法委.xlsx', claim: '区委政法委' }],
  区委机构编制委员会办公室: [],
};

const government = {
  区人大常委会办公室: [{ look: 'plain', path: '区人大办.xlsx', claim: '区人大办' }],
  区教育委员会: [
    {
      look: 'csv',
      path: '区教委-双拥统计表.csv',
      at: '2020-02-04 10:00',
      claim: '区教委',
      encoding: 'utf-8-bom',
      separator: ',',
      change: more('entitledVisited', 1),
    },
    {
      look: 'csv',
      path: '区教委-双拥统计表（更正）.csv',
      at: '2020-02-08 15:20',
      claim: '区教委',
      encoding: 'utf-8-bom',
      separator: ',',
    },
  ],
  区公安局: [{ look: 'csv', change: remarks('1.春节走访驻地部队；\n2."军警民"联防') }],
  区民政局: [{ look: 'plain', lacks: ['symposiums'] }],
  区财政局: [{ look: 'official', path: `区财政局/${shortTitle}`, at: '2020-02-03 09:20', proof: 'folder', claim: '' }],
  区人力资源和社会保障局: [{ look: 'numbered', claim: '区人社局', extra: { title: '经办科室', values: ['优抚科'] } }],
  区生态环境局: [
    {
      look: 'csv',
      path: '区生态环境局 2020-02-14.csv',
      at: '2020-02-14 00:00',
      proof: 'day in name',
      encoding: 'utf-8',
      separator: ';',
    },
  ],
  区交通局: [{ look: 'typed', path: '区交通局.xlsx', change: set('freeRides', '12860') }],
  区退役军人事务局: [],
  区应急管理局: [{ look: 'official', path: '区应急局.xlsx', claim: '区应急局', at: '2020-02-08 10:00' }],
  区市场监督管理局: [
    { look: 'formulas', path: '区市场监管局.xlsx', at: '2020-01-20 16:00', change: more('mediaReports', 4) },
    { look: 'formulas', path: '区市场监管局（以此件为准）.xlsx', at: '2020-01-22 09:05' },
  ],
  区统计局: [{ look: 'typed', isNil: true }],
  区信访办公室: [],
};

const others = {
  区妇女联合会: [{ look: 'csvMeasures', change: remarks('+志愿者服务另报') }],
  区科学技术协会: [{ look: 'csvTyped', isNil: true, encoding: 'gb18030' }],
  区工商业联合会: [],
  区残疾人联合会: [
    { look: 'csv', path: '人民团体/区残联.csv', at: '2020-02-03 08:50' },
    { path: '人民团体/区残联(1).csv', at: '2020-02-03 08:55', isCopy: true },
  ],
  '区城建投资（集团）有限公司': [
    { look: 'reordered', path: '区城建投集团.xlsx', claim: '区城建投资(集团)有限公司', at: '2020-02-09 18:00' },
  ],
  区城市公共交通有限公司: [{ look: 'plain', claim: '区公交公司', change: set('freeRides', '3275') }],
  区中心医院: [{ look: 'numbered', change: donation({ cash: '3', goods: '2', sum: '6', visited: '1' }) }],
  区图书馆: [
    { look: 'csv', path: '区图书馆.csv', change: donation({ cash: '0.5', goods: '0.2', sum: '0.7', visited: '0' }) },
  ],
  驻黔部队甲: [{ look: 'plain', path: 'U盘报送/驻黔部队甲.xlsx', at: '2020-02-04 16:00', proof: 'folder' }],
  驻黔部队乙: [{ look: 'csvForm', path: 'U盘报送/驻黔部队乙.csv', at: '2020-02-04 16:00', proof: 'folder' }],
  驻黔部队丙: [
    {
      look: 'official',
      path: 'U盘报送/驻黔部队丙.xlsx',
      at: '2020-02-04 16:00',
      proof: 'folder',
      change: set('goodDeeds', '0'),
    },
  ],
  驻黔某部一队: [{ look: 'numbered', lacks: [], change: set('civilMilitaryMeetings', '2') }],
  驻黔某部二队: [{ look: 'measuresUnder', path: 'U盘报送/驻黔某部二队.xlsx', at: '2020-02-06 10:00' }],
};

/** By unit; a unit that is not here sends one ordinary return. @type {Record<string, readonly Situation[]>} */
export const situations = { ...townships, ...streets, ...committee, ...government, ...others };

/** Folders that have a receipt of their own. */
export const folderReceipts = [
  { path: 'U盘报送', at: '2020-02-04 16:00', unit: '', channel: 'U盘' },
  { path: '区财政局', at: '2020-02-03 09:20', unit: '区财政局', channel: '电子政务网' },
];

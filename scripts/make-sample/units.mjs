/**
 * @typedef {object} Unit
 * @property {string} code
 * @property {string} name
 * @property {string} category
 * @property {readonly string[]} aliases
 * @property {boolean} isRequired
 * @property {string | null} deadline its own: 延期至
 */

const townships = `500114105 阿蓬江镇|500114106 石会镇|500114107 黑溪镇|500114108 黄溪镇|500114109 黎水镇|500114110 金溪镇|500114111 马喇镇|500114112 濯水镇
500114113 石家镇|500114114 鹅池镇|500114117 小南海镇|500114119 邻鄂镇|500114120 白石镇|500114121 中塘镇|500114122 沙坝镇|500114123 太极镇
500114124 五里镇|500114125 水市镇|500114246 蓬东乡|500114249 杉岭乡|500114251 水田乡|500114252 白土乡|500114253 金洞乡|500114256 新华乡`;
const streets =
  '500114001 城东街道|500114002 城南街道|500114003 城西街道|500114004 正阳街道|500114005 舟白街道|500114006 冯家街道';
const committee = `A01 区委办公室 区委办|A02 区委组织部|A03 区委宣传部|A04 区委统战部|A05 区委政法委员会 区委政法委
A06 区委网络安全和信息化委员会办公室 区委网信办|A07 区委机构编制委员会办公室 区委编办|A08 区直属机关工作委员会 区直机关工委`;
const government = `B01 区人大常委会办公室 区人大办|B02 区政府办公室 区政府办、区府办|B03 区政协办公室 区政协办|B04 区发展和改革委员会 区发展改革委、区发改委
B05 区教育委员会 区教委|B06 区公安局|B07 区民政局|B08 区财政局|B09 区人力资源和社会保障局 区人力社保局、区人社局|B10 区生态环境局
B11 区住房和城乡建设委员会 区住房城乡建委、区住建委|B12 区交通局|B13 区农业农村委员会 区农业农村委|B14 区文化和旅游发展委员会 区文化旅游委、区文旅委
B15 区卫生健康委员会 区卫生健康委、区卫健委|B16 区退役军人事务局|B17 区应急管理局 区应急局|B18 区市场监督管理局 区市场监管局|B19 区统计局|B20 区信访办公室 区信访办`;
const people =
  'C01 区总工会|C02 共青团黔江区委 团区委|C03 区妇女联合会 区妇联|C04 区科学技术协会 区科协|C05 区工商业联合会 区工商联|C06 区残疾人联合会 区残联';
const enterprises = `D01 区城建投资（集团）有限公司 区城建投集团|D02 区武陵旅游开发有限公司 武陵旅游公司|D03 区城市公共交通有限公司 区公交公司
D04 区中心医院|D05 区融媒体中心|D06 区职业教育中心 区职教中心|D07 区图书馆`;
const garrison = 'E01 驻黔部队甲|E02 驻黔部队乙|E03 驻黔部队丙|E04 驻黔某部一队|E05 驻黔某部二队';

const notRequired = new Set(['区人大常委会办公室', '区退役军人事务局']);
const extended = new Map([
  ['区城建投资（集团）有限公司', '2020-02-10'],
  ['白土乡', '2020-02-07'],
]);

/**
 * @param {string} category
 * @param {string} list
 * @returns {readonly Unit[]}
 */
function unitsOf(category, list) {
  return list.split(/[|\n]/).map((line) => {
    const [code, name, aliases] = line.split(' ');
    return {
      code,
      name,
      category,
      aliases: aliases?.split('、') ?? [],
      isRequired: !notRequired.has(name),
      deadline: extended.get(name) ?? null,
    };
  });
}

/** The roster, in the order of the notice's salutation. */
export const units = [
  ...unitsOf('乡镇', townships),
  ...unitsOf('街道', streets),
  ...unitsOf('区委部委', committee),
  ...unitsOf('区级国家机关部门', government),
  ...unitsOf('人民团体', people),
  ...unitsOf('区属企事业单位', enterprises),
  ...unitsOf('驻黔部队', garrison),
];

export const unitNamed = new Map(units.map((unit) => [unit.name, unit]));

/**
 * A reporting unit of a seeded district.
 * @typedef {object} Unit
 * @property {string} code
 * @property {string} name
 * @property {string} category
 * @property {readonly string[]} aliases
 * @property {boolean} isRequired
 */

const first = '青白黄丹翠云月星松柳桃杏梅兰桂枫柏榆楠石玉金银铜龙凤鹤鹿马羊';
const second = ['溪', '河', '坪', '坝', '岭', '湾', '泉', '桥', '塘', '滩', '峡', '洞'];
const offices =
  '教育 公安 民政 司法 财政 审计 统计 水利 交通运输 住房保障 农业农村 文化旅游 卫生健康 应急管理 市场监管 医疗保障 乡村振兴 城市管理 生态环境 自然资源 退役军人事务 经济信息 商务 林业 体育 信访 档案 粮食储备 公共资源 大数据';
const trades = ['建设投资', '水务', '公交', '燃气', '粮油', '旅游开发', '物业', '农业科技', '环保', '通信'];

/** Names without end for each category, in an order of the district's own. */
const namers = {
  乡镇: (random) => pairs(random).map((name, at) => `${name}${at % 3 === 2 ? '乡' : '镇'}`),
  街道: (random) => pairs(random).map((name) => `${name}街道`),
  区级部门: (random) =>
    shuffled(offices.split(' '), random).flatMap((office) =>
      ['局', '执法支队', '服务中心'].map((body) => `区${office}${body}`),
    ),
  企业: (random) => shuffled(pairs(random), random).map((name, at) => `${name}${trades[at % trades.length]}有限公司`),
};

/** @typedef {keyof typeof namers} Category */
/** @type {readonly Category[]} */
export const categories = ['乡镇', '街道', '区级部门', '企业'];

const pairs = (random) =>
  shuffled(
    Array.from(first).flatMap((a) => second.map((b) => a + b)),
    random,
  );

/**
 * @template T
 * @param {readonly T[]} items
 * @param {import('../make-sample/random.mjs').Random} random
 * @returns {T[]}
 */
export function shuffled(items, random) {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/**
 * As many units of each category as are asked for.
 * @param {Readonly<Record<Category, number>>} counts
 * @param {import('../make-sample/random.mjs').Random} random
 * @returns {Unit[]}
 */
export const unitsOf = (counts, random) =>
  categories.flatMap((category, group) => {
    const names = namers[category](random).slice(0, counts[category]);
    if (names.length < counts[category]) throw new Error(`Only ${names.length} names of ${category}`);
    return names.map((name, at) => ({
      code: String((group + 1) * 1000 + at + 1),
      name,
      category,
      aliases: category === '企业' ? [name.replace('有限公司', '公司')] : [],
      isRequired: true,
    }));
  });

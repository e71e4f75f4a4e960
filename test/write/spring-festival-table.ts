import { parseDecimal } from '../../src/domain/decimal.ts';
import type { Aggregate, Column, ColumnType, Table } from '../../src/domain/table.ts';

type Line = readonly [key: string, group: string, title: string, measure: string];

const lines: readonly Line[] = [
  ['campaigns', '一、营造双拥氛围', '开展双拥宣传教育活动', '场次'],
  ['reports', '一、营造双拥氛围', '媒体宣传报道', '条'],
  ['forums', '一、营造双拥氛围', '召开座谈会', '场'],
  ['visits', '一、营造双拥氛围', '参观烈士纪念设施、红色场所和教育基地', '人次'],
  ['honours', '一、营造双拥氛围', '送立功受奖喜报', '份'],
  ['plaques', '一、营造双拥氛围', '悬挂光荣牌', '块'],
  ['couplets', '一、营造双拥氛围', '张贴楹联年画', '份'],
  ['shows', '一、营造双拥氛围', '军地联欢联谊、军民文艺演出', '场'],
  ['meetings', '二、帮助部队解决实际问题', '军政座谈会、双拥联席会', '次'],
  ['troops', '二、帮助部队解决实际问题', '走访慰问部队', '个'],
  ['troopCash', '二、帮助部队解决实际问题/慰问部队', '慰问金', '万元'],
  ['troopGoods', '二、帮助部队解决实际问题/慰问部队', '慰问品折款', '万元'],
  ['troopTotal', '二、帮助部队解决实际问题/慰问部队', '合计', '万元'],
  ['problems', '二、帮助部队解决实际问题', '帮助部队解决实际困难', '件'],
  ['science', '二、帮助部队解决实际问题', '科技、教育、文化拥军活动', '场次'],
  ['front', '二、帮助部队解决实际问题', '支前保障', '次'],
  ['deeds', '三、服务驻地民生', '为驻地群众办实事好事', '件'],
  ['villages', '三、服务驻地民生', '扶贫联系点、援建学校、驻地村寨开展活动', '次'],
  ['clinics', '三、服务驻地民生', '义务巡诊', '人次'],
  ['pupils', '三、服务驻地民生', '结对助学', '人'],
  ['repairs', '三、服务驻地民生', '环境整治、便民设施建设', '次'],
  ['rescues', '三、服务驻地民生', '抢险救灾、应急救援', '次'],
  ['martyrs', '四、关心关爱优抚对象/走访慰问优抚对象', '烈军属', '户'],
  ['disabled', '四、关心关爱优抚对象/走访慰问优抚对象', '残疾军人', '人'],
  ['veterans', '四、关心关爱优抚对象/走访慰问优抚对象', '转业复员退役军人', '人'],
  ['retired', '四、关心关爱优抚对象/走访慰问优抚对象', '军队离退休干部', '人'],
  ['visited', '四、关心关爱优抚对象/走访慰问优抚对象', '合计', '户（人）'],
  ['letters', '四、关心关爱优抚对象', '发慰问信', '封'],
  ['calls', '四、关心关爱优抚对象', '电话问候', '人次'],
  ['cash', '四、关心关爱优抚对象/慰问优抚对象', '慰问金', '万元'],
  ['goods', '四、关心关爱优抚对象/慰问优抚对象', '慰问品折款', '万元'],
  ['settled', '四、关心关爱优抚对象', '落实安置、随军家属就业、子女就学', '人'],
  ['rides', '四、关心关爱优抚对象', '军人免费乘坐公共交通', '人次'],
  ['helped', '四、关心关爱优抚对象', '困难帮扶', '人次'],
  ['inspections', '四、关心关爱优抚对象', '专项检查督导', '次'],
];

/** A column with what a test does not care about filled in. */
export function column(
  key: string,
  title: string,
  given: Partial<Omit<Column, 'key' | 'title'>> & { type?: ColumnType; aggregate?: Aggregate } = {},
): Column {
  return {
    key,
    title,
    group: [],
    measure: null,
    type: 'integer',
    aggregate: 'sum',
    aliases: [],
    source: null,
    required: false,
    step: null,
    ...given,
  };
}

/** A table with what a test does not care about filled in. */
export const tableOf = (columns: readonly Column[], blank: Table['blank'] = 'zero'): Table => ({
  id: 'urn:shuangyong:table:2020-spring-festival',
  title: '2020年元旦春节期间双拥活动情况统计表',
  version: '1.0.0',
  unitColumn: 'unit',
  orientation: 'auto',
  blank,
  columns: [column('unit', '填报单位', { type: 'string', aggregate: 'none' }), ...columns],
  rules: [],
  schema: {},
  sha256: '3f'.repeat(32),
});

/** 35 figure columns in four sections, three levels deep, and 备注. */
export const springFestivalTable: Table = tableOf([
  ...lines.map(([key, group, title, measure]) =>
    column(key, title, {
      group: group.split('/'),
      measure,
      ...(measure === '万元' ? { type: 'number', step: parseDecimal('0.0001') } : {}),
    }),
  ),
  column('remarks', '备注', { type: 'string', aggregate: 'none' }),
]);

import { folded } from './column-keys.ts';

/** What a title alone says of its column, where nothing else does; null where it says nothing. */
export function kindOfTitle(title: string): 'text' | 'date' | 'boolean' | 'number' | 'integer' | null {
  const text = folded(title);
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const kinds: readonly (readonly [RegExp, ReturnType<typeof kindOfTitle>])[] = [
  [/^是否|是否$/u, 'boolean'],
  [/日期$|^时间$|年月日?$|(?:开始|结束|完成|入伍|出生|填报)时间$/u, 'date'],
  [
    /时间$|年份$|备注|说明|名称|姓名|地址|地点|住址|电话|手机|号码|证号|编号|编码|代码|联系人|负责人|联系方式|单位$|内容|原因|情况$|措施|地区|区域|日程|类别|类型|性别|民族|职务|关系|^(?:name|remarks?|notes?|comment|address|phone)/u,
    'text',
  ],
  [
    /金额?$|款|资金|经费|费用?$|折价|价值|产值|收入|支出|投入|面积|里程|率$|比例|占比|比重|均$|^(?:人均|户均|平均)|amount|rate|price/u,
    'number',
  ],
  [/数$|数量$|人次$|户数|个数|件数|次数|合计$|小计$|总计$|counts?$|^number of/u, 'integer'],
];

/** Whether a column of digits is none of figures: telephone numbers, codes. */
export const isCode = (title: string): boolean =>
  /电话|手机|号码|证号|身份证|编号|编码|代码|邮编|学号|账号|卡号|文号|年月$|年份$/u.test(folded(title));

/** Whether figures may be below nothing: 增减, 差额, 同比. */
export const mayBeNegative = (title: string): boolean =>
  /增减|增长|增幅|差|净|同比|环比|盈亏|利润|结余|余额|温/u.test(folded(title));

/** Whether a title names what the columns beside it add up to: 小计. */
export const isSubtotalTitle = (title: string): boolean => unnumbered(title).endsWith('小计');

/** Whether adding it up makes no sense: a rate, an average. */
export const isRate = (title: string, measure: string | null): boolean =>
  /[%‰]/u.test(measure ?? '') || /率$|比例$|占比$|比重$|^(?:人均|户均|平均)|均$|均值$|平均/u.test(folded(title));

/** As it was before a second one of that name was numbered: 小计（2）. */
const unnumbered = (title: string): string => folded(title).replace(/\(\d+\)$/u, '');

/** Whether a title names what others add up to. */
export const isTotalTitle = (title: string): boolean =>
  /(?:合计|总计|小计|共计)$|^(?:总数|计)$/u.test(unnumbered(title));

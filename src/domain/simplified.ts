/** Signs of measures and of the words on forms, as Hong Kong and Taiwan write them, each before its simplified one. */
const pairs =
  '萬万億亿戶户個个場场噸吨臺台冊册輛辆條条畝亩頃顷項项處处對对時时課课圓元單单幣币' +
  '報报審审負负責责領领導导聯联繫系絡络電电話话號号碼码機机關关蓋盖簽签統统計计經经辦办製制間间' +
  '備备註注說说標标稱称編编類类別别數数額额總总門门據据欄栏內内實实際际來来資资';
const simple: ReadonlyMap<string, string> = new Map(
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]),
);
const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'gu');

/** A label or a measure in simplified characters, as long as it was: 填報單位 → 填报单位. Names of people and places are not to be changed. */
export const simplified = (text: string): string => text.replaceAll(traditional, (sign) => simple.get(sign) ?? sign);

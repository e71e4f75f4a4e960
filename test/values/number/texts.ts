/**
 * Texts as units write them: what stands in the cell, the measure that the column asks for (`-`: none), what it is read as.
 * `= 12` normalised, `~ 200` an approximation, `> 0.5` converted, `12` plain; `!range 10 15` unread, with its reason
 * and the figures that are proposed.
 */
export const texts = String.raw`
12 | 户 | 12
0 | 户 | 0
007 | 户 | 7
12.50 | 万元 | 12.5
-3 | 户 | -3
99999999 | 户 | 99999999
0.0001 | 万元 | 0.0001
１２ | 户 | = 12
１２．５ | 万元 | = 12.5
－３ | 户 | = -3
＋３ | 户 | = 3
+3 | 户 | = 3
−3 | 户 | = -3
–3 | 户 | = -3
﹣3 | 户 | = -3
.5 | 万元 | = 0.5
-.5 | 万元 | = -0.5
'12 | 户 | = 12
’12 | 户 | = 12
𝟏𝟐 | 户 | = 12
1,234 | 户 | = 1234
1，234 | 户 | = 1234
1,234,567.89 | 元 | = 1234567.89
-1,234 | 元 | = -1234
12 345 | 户 | = 12345
12 345 678 | 户 | = 12345678
1'234 | 户 | = 1234
1’234’567 | 户 | = 1234567
8.8E-5 | 万元 | = 0.000088
1e-2 | 万元 | = 0.01
无 | 户 | = 0
無 | 户 | = 0
没有 | 户 | = 0
暂无 | 户 | = 0
零 | 户 | = 0
〇 | 户 | = 0
未开展 | 场 | = 0
没有开展 | 场 | = 0
暂未开展 | 场 | = 0
未组织 | 场 | = 0
未发生 | 场 | = 0
未开展此项工作 | 场 | = 0
不涉及 | 场 | = 0
无此项 | 场 | = 0
无。 | 场 | = 0
/ | 户 | = 0
／ | 户 | = 0
\ | 户 | = 0
- | 户 | = 0
－ | 户 | = 0
— | 户 | = 0
—— | 户 | = 0
– | 户 | = 0
nil | 户 | = 0
NIL | 户 | = 0
None | 户 | = 0
零户 | 户 | = 0
0户 | 户 | = 0
… | 万元 | = 0
…… | 万元 | = 0
... | 万元 | = 0
3次 | 次 | = 3
12 户 | 户 | = 12
12户次 | 户次 | = 12
12 户 | 户（人） | = 12
12人 | 户（人） | = 12
12(户) | 户 | = 12
12（户） | 户 | = 12
1,200人次 | 人次 | = 1200
3場 | 场 | = 3
5㎡ | 平方米 | = 5
5m² | 平方米 | = 5
1.5万元 | 万元 | = 1.5
5000元 | 万元 | > 0.5
1,234.5元 | 万元 | > 0.12345
0.1亿元 | 万元 | > 1000
3千元 | 万元 | > 0.3
3万元 | 元 | > 30000
5公里 | 米 | > 5000
2吨 | 公斤 | > 2000
0.5万人 | 人 | > 5000
3.5万 | 元 | = 35000
1.2亿 | 元 | = 120000000
5千 | 户 | = 5000
3百 | 户 | = 300
5百万 | 元 | = 5000000
12.5% | % | = 12.5
12.5％ | % | = 12.5
12.5% | - | = 0.125
5‰ | % | > 0.5
百分之十二 | % | = 12
百分之12.5 | % | = 12.5
百分之三十 | - | = 0.3
千分之五 | % | > 0.5
三 | 户 | = 3
两 | 户 | = 2
十二 | 户 | = 12
廿 | 户 | = 20
廿五 | 户 | = 25
卅 | 户 | = 30
二百零六 | 户 | = 206
二百〇六 | 户 | = 206
贰拾 | 户 | = 20
壹佰贰拾叁 | 户 | = 123
一万二千 | 元 | = 12000
两万 | 元 | = 20000
一千二百三十四万五千六百七十八 | 元 | = 12345678
三十五户 | 户 | = 35
五户 | 户 | = 5
五 户 | 户 | = 5
三千人 | 人 | = 3000
五千元 | 万元 | > 0.5
三万元 | 万元 | = 3
三点五 | 万元 | = 3.5
三点五万元 | 万元 | = 3.5
二点零五 | 万元 | = 2.05
一点五万 | 元 | = 15000
3万5千 | 元 | = 35000
3万5千元 | 万元 | > 3.5
3万5千元 | 元 | = 35000
1亿2千万 | 元 | = 120000000
1亿2千万元 | 万元 | > 12000
2千5百 | 户 | = 2500
12万5千人 | 人 | = 125000
1万2000 | 元 | = 12000
3万零500 | 元 | = 30500
3千5百万 | 元 | = 35000000
¥35,000 | 元 | = 35000
￥35,000 | 元 | = 35000
¥35,000 | 万元 | > 3.5
¥35,000.00 | 万元 | > 3.5
¥ 3.5万 | 万元 | > 3.5
¥3.5万元 | 万元 | > 3.5
¥-500 | 元 | = -500
-¥500 | 元 | = -500
RMB 35,000 | 元 | = 35000
人民币35000元 | 元 | = 35000
人民币3万元 | 元 | = 30000
人民币叁万伍仟元整 | 元 | = 35000
叁万伍仟元整 | 元 | = 35000
叁万伍仟元整 | 万元 | > 3.5
叁萬伍仟圆正 | 元 | = 35000
叁万伍仟元伍角贰分 | 元 | = 35000.52
35,000元整 | 元 | = 35000
¥35,000.00元整 | 元 | = 35000
五元五角 | 元 | = 5.5
5元5角 | 元 | = 5.5
5元5角 | 万元 | > 0.00055
-5元5角 | 元 | = -5.5
5角 | 元 | = 0.5
5元零5分 | 元 | = 5.05
5分 | 元 | = 0.05
3万5千元整 | 元 | = 35000
共12户 | 户 | = 12
共计12 | 户 | = 12
合计：1,200元 | 万元 | > 0.12
总计三户 | 户 | = 3
约200 | 户 | ~ 200
一 | 户 | ~ 1
约 200 | 户 | ~ 200
大约200户 | 户 | ~ 200
大概200 | 户 | ~ 200
近90 | 户 | ~ 90
将近90户 | 户 | ~ 90
近百 | 户 | ~ 100
近百户 | 户 | ~ 100
上百户 | 户 | ~ 100
近万 | 元 | ~ 10000
百余户 | 户 | ~ 100
200余 | 户 | ~ 200
200余户 | 户 | ~ 200
200多 | 户 | ~ 200
200来户 | 户 | ~ 200
200多户 | 户 | ~ 200
十余户 | 户 | ~ 10
二十多 | 户 | ~ 20
二十多户 | 户 | ~ 20
20余万元 | 万元 | ~ 20
90左右 | 户 | ~ 90
90上下 | 户 | ~ 90
200+ | 户 | ~ 200
~200 | 户 | ~ 200
～200 | 户 | ~ 200
≈200 | 户 | ~ 200
约5000元 | 万元 | ~ 0.5
约三万元 | 元 | ~ 30000
10-15 | 户 | !range 10 15
10—15 | 户 | !range 10 15
10～15 | 户 | !range 10 15
10~15户 | 户 | !range 10 15
10户-15户 | 户 | !range 10 15
10至15 | 户 | !range 10 15
10到15户 | 户 | !range 10 15
１０－１５ | 户 | !range 10 15
三至五户 | 户 | !range 3 5
5000-8000元 | 万元 | !range 0.5 0.8
三五户 | 户 | !range 3 5
三四十 | 户 | !range 30 40
七八十 | 户 | !range 70 80
3或4 | 户 | !alternatives 3 4
3或者4户 | 户 | !alternatives 3 4
3/4 | 户 | !alternatives 3 4
2、3 | 户 | !alternatives 2 3
三、四 | 户 | !alternatives 3 4
3和4 | 户 | !alternatives 3 4
3;4 | 户 | !alternatives 3 4
3+2 | 户 | !calculation 5
1.5+0.7 | 万元 | !calculation 2.2
3×4 | 户 | !calculation 12
3*4+1 | 户 | !calculation 13
3+2=5 | 户 | !calculation 5
=1+2 | 户 | !calculation 3
6÷4 | 户 | !calculation
=SUM(B2:B6) | 户 | !formula-text
=B2 | 户 | !formula-text
不足20 | 户 | !bound
不到20户 | 户 | !bound
超过20 | 户 | !bound
20以上 | 户 | !bound
20户以内 | 户 | !bound
>20 | 户 | !bound
≥20 | 户 | !bound
至少20 | 户 | !bound
十几 | 户 | !indefinite
十几户 | 户 | !indefinite
几十 | 户 | !indefinite
数十 | 户 | !indefinite
数百户 | 户 | !indefinite
若干 | 户 | !indefinite
许多 | 户 | !indefinite
多次 | 次 | !indefinite
1O | 户 | !letters 10
1o户 | 户 | !letters 10
l2 | 户 | !letters 12
I2 | 户 | !letters 12
1S | 户 | !letters 15
1S户 | 户 | !letters 15
O | 户 | !letters 0
O.5 | 万元 | !letters 0.5
1О | 户 | !letters 10
5OOO元 | 万元 | !letters 0.5
1B | 户 | !letters 18
1,23,4 | 户 | !badly-grouped 1234
1234,567 | 户 | !badly-grouped 1234567
1，23，4 | 户 | !badly-grouped 1234
1,2345 | 户 | !grouped-by-four 12345
12,3456 | 户 | !grouped-by-four 123456
1,5 | 万元 | !decimal-comma 1.5
12,50 | 万元 | !decimal-comma 12.5
0,123 | 万元 | !decimal-comma 0.123
1.234,5 | 万元 | !decimal-comma 1234.5
1.2.3 | 户 | !several-points
1.234.567 | 户 | !several-points 1234567
3。5 | 万元 | !odd-point 3.5
3·5 | 万元 | !odd-point 3.5
3..5 | 万元 | !odd-point 3.5
1.5E+10 | 元 | !power
1e5 | 元 | !exponent 100000
1.5e0 | 元 | !exponent 1.5
1e300 | 元 | !exponent
"1.5" | 万元 | !quoted 1.5
“12” | 户 | !quoted 12
1 23 | 户 | !spaced 123
1234 567 | 户 | !spaced 1234567
3 1/2 | 户 | !spaced
5. | 户 | !stray-mark 5
12。 | 户 | !stray-mark 12
12， | 户 | !stray-mark 12
12、 | 户 | !stray-mark 12
12户。 | 户 | !stray-mark 12
(123) | 户 | !bracketed 123 -123
（5） | 户 | !bracketed 5 -5
▲5 | 万元 | !sign -5 5
△5 | 万元 | !sign -5 5
5- | 万元 | !sign -5 5
—5 | 万元 | !sign -5 5
--5 | 万元 | !sign -5 5
±5 | 万元 | !sign -5 5
① | 户 | !marked
12② | 户 | !marked 12
5² | 户 | !marked 5
½ | 万元 | !marked
Ⅲ | 户 | !marked
3.5万 | 万元 | !scaled-twice 3.5
三万 | 万元 | !scaled-twice 3
3万5千 | 万元 | !scaled-twice 3.5
5千 | 千克 | !scaled-twice 5
¥3.5 | 万元 | !currency-sign 3.5 0.00035
¥500 | 户 | !other-measure
500元 | - | !unasked-measure 500
¥500 | - | !unasked-measure 500
5分 | - | !among-words 5
1.5元6角 | 元 | !several
一百五 | 户 | !short-numeral 150 105
一百五户 | 户 | !short-numeral 150 105
三万五 | 元 | !short-numeral 35000 30005
3万5 | 元 | !short-numeral 35000 30005
一二三 | 户 | !digit-by-digit 123
二〇二〇 | 户 | !digit-by-digit 2020
50% | 万元 | !percent
12% | 户 | !percent
12人次 | 人 | !other-measure
12次 | 场 | !other-measure
五人 | 户 | !other-measure
5千克 | 户 | !other-measure
12户 | - | !unasked-measure 12
3户2人 | 户 | !several-measures
3户,2人 | 户 | !several
2020年2月5日 | 次 | !date
2020-02-05 | 次 | !date
2020.2.5 | 次 | !date
2020/2/5 | 次 | !date
2020年 | 次 | !date
5/2/2020 | 次 | !date
二〇二〇年二月五日 | 次 | !date
3月5日 | 次 | !was-date 3-5 3/5
3月5 | 次 | !was-date 3-5 3/5
5-Mar | 次 | !was-date 3-5 3/5
3:05 | 次 | !ratio
3：2 | 次 | !ratio
见附件 | 户 | !elsewhere
详见附表2 | 户 | !elsewhere
详见附表 | 户 | !elsewhere
（见附件） | 户 | !elsewhere
同上 | 户 | !elsewhere
待定 | 户 | !unknown
不详 | 户 | !unknown
待统计 | 户 | !unknown
？ | 户 | !unknown
? | 户 | !unknown
不适用 | 户 | !not-applicable
N/A | 户 | !not-applicable
√ | 次 | !tick
× | 次 | !tick
有 | 次 | !tick
是 | 次 | !tick
已开展 | 次 | !tick
TRUE | 次 | !tick
#### | 户 | !overflow
######## | 户 | !overflow
走访12户 | 户 | !among-words 12
12（含春节） | 户 | !among-words 12
第3 | 户 | !among-words 3
乡镇3，村4 | 户 | !several
3户左右人 | 户 | !among-words 3
5000元（大写伍仟元整） | 万元 | !among-words 0.5
慰问金3.5万 | 元 | !among-words 35000
走访12人 | 户 | !among-words
A12 | 户 | !among-words 12
张三 | 户 | !words
甲 | 户 | !words
NaN | 户 | !not-applicable
Infinity | 户 | !words
constructor | 户 | !words
__proto__ | 户 | !words
约 | 户 | !words
约无 | 户 | !words
一百零 | 户 | !words
百 | 户 | !words
`;

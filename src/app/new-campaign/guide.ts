/** What a clerk does with a new campaign folder. */
export function guideText(title: string): string {
  const lines = [
    `${title}　使用说明`,
    '',
    '1. units.csv 是名册：用 Excel 或 WPS 打开，一行一个单位，删去示例行。别名用“；”分隔，延期的单位在“延期至”写上日期。',
    '2. shuangyong.json 是设置：截止时间 deadline、区县 district、发文单位 issuer 没有填的，用记事本补上，例如 "deadline": "2020-02-05",',
    '3. 给各单位的表样：shuangyong template（每个单位一份，写在“表样”文件夹里，发给单位填报）',
    '4. 各单位报来的文件（Excel、WPS、CSV、Word、压缩包）原样放进 returns 文件夹，不用改名，也可以分子文件夹。',
    '5. receipts.csv 是收文登记：一行一个文件，写文件名和收到时间，迟报以它为准；没有登记的，按文件名中的日期或文件修改时间。每天运行 shuangyong receive，新收到的文件自动登记。',
    '6. 在本文件夹打开命令行，查看进度：shuangyong status',
    '7. 打印催报名单：shuangyong status --remind 催报名单.xlsx',
    '8. 审核并汇总：shuangyong merge（写出 汇总.xlsx，并列出要退回、要核实的）',
    '9. 退回有问题的报表：shuangyong feedback（每个单位一份标注好的原件和通知，写在“退回更正”文件夹里；单位改好后再放进 returns）',
    '10. 某个问题是什么意思、怎样改：shuangyong explain 问题代码；核实属实的：shuangyong accept 单位 审核公式 --reason "原因"',
    '11. 换统计表：改 table.schema.json（表的栏目和审核公式），或由附件起草：shuangyong table infer 附件.xlsx -o 新表.json；改完检查：shuangyong table check table.schema.json',
    '12. 每天自动汇总：见 crontab.example；用代码库保管的，见 .github/workflows/shuangyong.yml。',
  ];
  // Notepad of older systems needs both to show it.
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

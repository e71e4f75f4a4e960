/** A line for cron. The folder is the clerk's to fill in, so that the file is the same wherever it is made. */
export const cronText = `# 工作日 18:00 自动汇总：把路径改成本文件夹的完整路径，再用 crontab -e 添加下面一行。
# --record 把新收到的文件记入 receipts.csv，以后判断迟报有据可查。
# cron 的 PATH 里须有 node 和 shuangyong。退出状态：0 完成；1 有错误、迟报或未报；2 无法完成。
0 18 * * 1-5 cd /path/to/campaign && shuangyong merge --record --quiet --report json=report.json >> merge.log 2>&1
`;

/** A workflow for GitHub Actions. `version`: of this program, so that the figures do not change with it unasked. */
export const workflowText = (
  version: string,
): string => `# 每次提交和每个工作日 18:00（北京时间）汇总。代码库应为内部的：报表和名册中有联系人和电话。
name: 统计报表汇总
on:
  push:
  schedule:
    - cron: '0 10 * * 1-5'
jobs:
  merge:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      # 公共的 npm 上没有这个程序时：在程序文件夹 npm pack，把生成的 .tgz 放进代码库，装 ./shuangyong-${version}.tgz。
      - run: npm install --global shuangyong@${version}
      # 检出的文件没有原来的时间，收到时间须在 receipts.csv 登记。
      - run: shuangyong merge --report json=report.json
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: 汇总
          path: |
            汇总.xlsx
            report.json
`;

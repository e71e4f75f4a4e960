import type { CatalogueEntry } from '../entry.ts';

export const layoutEntries = {
  'layout/header-not-found': {
    severity: 'error',
    message: {
      zh: '没有找到统计表的表头（应有“{titles}”等栏）',
      en: 'The header of the table was not found (columns such as {titles})',
    },
    hint: {
      zh: '请使用下发的表样填报，不要改动栏目名称。',
      en: 'Use the form that was sent out, and leave its column titles as they are.',
    },
  },
  'layout/old-form': {
    severity: 'warning',
    message: { zh: '{reason}', en: '{reason}' },
    hint: {
      zh: '请把现行表样发给该单位，核对栏目有无增减后重报。',
      en: 'Send the unit the current form; see whether columns were added or changed, and have it sent again.',
    },
  },
  'layout/column-missing': {
    severity: 'error',
    message: { zh: '缺少必填栏“{title}”', en: 'The required column “{title}” is missing' },
    hint: { zh: '请补上“{title}”一栏后重报。', en: 'Add the column “{title}” and send the return again.' },
  },
  'layout/column-duplicate': {
    severity: 'error',
    message: {
      zh: '“{title}”一栏出现了两次（另一处在 {other}），无法判断以哪一栏为准',
      en: 'The column “{title}” stands twice (also at {other}); which one counts cannot be told',
    },
    hint: { zh: '请只保留一栏。', en: 'Keep only one of them.' },
  },
  'layout/column-ambiguous': {
    severity: 'error',
    message: {
      zh: '“{title}”可能是：{titles}；表头的上级栏目缺少或与表样不同，无法判断',
      en: '“{title}” may be any of: {titles}; without its outer header this cannot be told',
    },
    hint: { zh: '请按表样补上或改正上级栏目。', en: 'Add the outer header, as in the form that was sent out.' },
  },
  'layout/no-data': {
    severity: 'error',
    message: { zh: '表头下没有填写任何数据', en: 'There are no figures under the header' },
    hint: {
      zh: '请填写后重报；确无此项工作的，请填 0（零报告）。',
      en: 'Fill it in and send it again; if there is nothing to report, write 0 (a nil return).',
    },
  },
  'layout/column-unknown': {
    severity: 'warning',
    message: {
      zh: '“{title}”不是统计表中的栏目，该栏 {cells} 个单元格未读取',
      en: '“{title}” is no column of the table (cells not read: {cells})',
    },
    hint: {
      zh: '如是某栏的另一种写法，请改回表样的栏名，或在统计表该栏的 aliases 中登记；否则请核对是否多余。',
      en: 'If it is another name of a column, add it to the column’s aliases in the table; else see whether it is needed.',
    },
  },
  'layout/other-period': {
    severity: 'info',
    message: {
      zh: '{reason}，{cells} 个单元格未读取',
      en: '{reason} (cells not read: {cells})',
    },
    hint: {
      zh: '无需处理；如确是本期应报数，请改正名称后重报。',
      en: 'Nothing needs to be done, unless these are figures to report: then correct the name.',
    },
  },
  'layout/title-period': {
    severity: 'warning',
    message: {
      zh: '表的标题是“{title}”，不是本期；表中数字已计入',
      en: 'The table is titled “{title}”, which is another period; its figures were counted',
    },
    hint: {
      zh: '请核对：如误报了往年的表，请换成本期的重报；如只是标题没改，请改正标题。',
      en: 'If it is another year’s table, send this period’s; if only its title is old, correct the title.',
    },
  },
  'layout/period-unclear': {
    severity: 'error',
    message: {
      zh: '表头是“{titles}”，本期数在哪一栏无法判断（暂按“{title}”）',
      en: 'The columns are {titles}; which one is this period’s cannot be told (“{title}” was taken)',
    },
    hint: { zh: '请只保留本期一栏，或把栏名改为“本期”。', en: 'Keep only this period’s column, or head it 本期.' },
  },
  'layout/hidden-content': {
    severity: 'warning',
    message: { zh: '{reason}', en: '{reason}' },
    hint: {
      zh: '请取消隐藏后核对；多余的请删除后重报。',
      en: 'Unhide it and check it; what is not needed should be deleted.',
    },
  },
  'layout/cell-unread': {
    severity: 'warning',
    message: {
      zh: '“{text}”不是统计表某一栏的数字或文字，未读取',
      en: '“{text}” is nothing that a column of the table asks for, and was not read',
    },
    hint: { zh: '请移到相应栏内、改正或删除。', en: 'Move it into its column, correct it, or delete it.' },
  },
  'layout/cells-unread': {
    severity: 'warning',
    message: {
      zh: '此处起另有 {count} 个单元格不在统计表任何一栏内，未读取',
      en: 'From here on, other cells stand outside every column of the table and were not read: {count}',
    },
    hint: { zh: '请核对是否填错了位置。', en: 'See whether they were filled in at the wrong place.' },
  },
  'layout/other-table': {
    severity: 'warning',
    message: {
      zh: '自“{title}”起是另一张表，{cells} 个单元格未读取',
      en: 'Another table begins at “{title}”; it was not read (cells: {cells})',
    },
    hint: {
      zh: '如其中有应报数字，请填入统计表；否则请移到另一工作表。',
      en: 'If it holds figures to report, fill them into the table; else move it to another sheet.',
    },
  },
  'layout/sheet-unread': {
    severity: 'info',
    message: {
      zh: '工作表“{name}”中没有统计表，{count} 个单元格未读取',
      en: 'The sheet “{name}” does not hold the table (cells not read: {count})',
    },
    hint: { zh: '如其中有应报数字，请移到统计表内。', en: 'If it holds figures to report, move them into the table.' },
  },
  'layout/merged-figure': {
    severity: 'warning',
    message: {
      zh: '“{text}”填在合并单元格里，横跨“{titles}”，各栏多少无法判断；已全部计入“{title}”',
      en: '“{text}” stands in a cell merged over {titles}; what belongs to each cannot be told, and all of it was counted as “{title}”',
    },
    hint: { zh: '请取消合并，分栏填报。', en: 'Unmerge the cell, and fill in each column.' },
  },
  'layout/header-unit': {
    severity: 'info',
    message: {
      zh: '“{title}”的表头单位是{measure}，已换算为{expected}',
      en: 'The header of “{title}” is in {measure}; its figures were converted to {expected}',
    },
    hint: { zh: '无需处理；下次请按表样单位填报。', en: 'Nothing needs to be done.' },
  },
  'layout/measure-unclear': {
    severity: 'warning',
    message: {
      zh: '这里写的是“{text}”，“{title}”却按{expected}读取，是否应为{measure}无法判断',
      en: '“{text}” is written here, but “{title}” was read in {expected}; whether it is in {measure} cannot be told',
    },
    hint: {
      zh: '请核对金额各栏的单位，在栏名中写明或改为一致。',
      en: 'Check what the amounts are given in, and say so in the header or correct this text.',
    },
  },
  'layout/measure-mismatch': {
    severity: 'error',
    message: {
      zh: '“{title}”应按“{expected}”填报，表头却是“{measure}”，无法换算',
      en: '“{title}” is asked for in {expected}, but its header says {measure}, which cannot be converted',
    },
    hint: { zh: '请按“{expected}”重填该栏。', en: 'Fill the column in again, in {expected}.' },
  },
} as const satisfies Record<string, CatalogueEntry>;

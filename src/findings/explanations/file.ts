import type { fileEntries } from '../catalogue/file.ts';
import type { CodeExplanation } from '../explanation.ts';

export const fileExplanations = {
  'file/unreadable': {
    meaning: {
      zh: '文件打不开。内容残缺、损坏或没有读取权限，里面的数字一个也没有读到；能认出是哪个单位报的，该单位记为“退回”，而不是“未报”。',
      en: 'The file cannot be read. It is cut off, damaged, or closed to us, and no figure in it was read; where its unit can be told, that unit is rejected and not missing.',
    },
    example: {
      zh: '“城东街道.xlsx”本应有 18 KB，网盘只传了 6 KB：压缩结构不完整。',
      en: '城东街道.xlsx should have 18 KB and arrived with 6: its ZIP structure is incomplete.',
    },
    mend: {
      zh: '先用 WPS 或 Excel 打开试试：打得开就另存为 .xlsx 放回原处；打不开就请单位重报。正在保存、拷贝的，等完成后再审核。',
      en: 'Try to open it in Excel or WPS: if it opens, save it again as .xlsx in its place; if not, ask the unit to send it again. If it was being saved or copied, wait until that is done and check again.',
    },
  },
  'file/encrypted': {
    meaning: {
      zh: '文件设了打开密码。不知道密码就读不出内容，程序也不会去猜。',
      en: 'The file is protected by a password. Without it nothing can be read, and it is not guessed.',
    },
    example: {
      zh: '“武装部.xlsx”双击后要求输入密码。',
      en: '武装部.xlsx asks for a password when it is opened.',
    },
    mend: {
      zh: '请单位在“文件—信息—保护工作簿”中清空密码，保存后重报。只锁定单元格、不设打开密码的文件可以正常读取。',
      en: 'Ask the unit to clear the password (File, Info, Protect Workbook) and send it again. Sheets that are merely locked against editing are read as usual.',
    },
  },
  'file/too-large': {
    meaning: {
      zh: '文件超过限额。为防止恶意或出错的文件耗尽内存，大小、单元格数、压缩包成员数等都有上限，超过就不读。',
      en: 'The file exceeds a limit. Its size, its cells, the members of an archive and more are limited, so that no file can use up the memory; beyond that it is not read.',
    },
    example: {
      zh: '一张 12 行的表，因为把底色刷到了最后一行，保存了 300 多万个单元格。',
      en: 'A table of 12 rows was coloured down to the last row of the sheet, and holds three million cells.',
    },
    mend: {
      zh: '删去表外的空行、图片后另存；确实需要的，在 shuangyong.json 的 limits 里调高消息中写明的那一项。',
      en: 'Delete what lies outside the table and save it again; if it is all needed, raise the option that the message names under limits in shuangyong.json.',
    },
  },
  'file/unsupported': {
    meaning: {
      zh: '这种文件读不了。文件按内容而不是按扩展名判断；PDF、图片、老式 Word（.doc）、RAR、7z 等不读。',
      en: 'No reader takes this kind of file. Files are told by content, not by name; PDF, pictures, old Word (.doc), RAR, 7z and the like are not read.',
    },
    example: {
      zh: '“城西街道.pdf”是盖章后的扫描件，里面只有图像，没有数字。',
      en: '城西街道.pdf is a scan of the stamped form: a picture, without figures.',
    },
    mend: {
      zh: '请单位另报一份 .xlsx 或 .csv（扫描件可以留作存档）；压缩包请解压，或改用 .zip。',
      en: 'Ask the unit for an .xlsx or .csv as well (the scan may stay for the record); unpack archives, or pack them as .zip.',
    },
  },
  'file/empty': {
    meaning: {
      zh: '文件是空的。文件大小为 0，或压缩包里没有一份报表。',
      en: 'The file is empty. It has no byte in it, or an archive holds no return.',
    },
    example: { zh: '“金溪镇.csv”大小为 0 字节。', en: '金溪镇.csv has 0 bytes.' },
    mend: { zh: '请单位重新报送。', en: 'Ask the unit to send it again.' },
  },
  'file/wrong-extension': {
    meaning: {
      zh: '扩展名与内容不符。文件已按真实内容读取，数字不受影响。',
      en: 'The name does not tell what the file is. It was read as what it is, and no figure is touched.',
    },
    example: {
      zh: '“城东街道.xls”其实是网页导出的 HTML 表格。',
      en: '城东街道.xls is an HTML table that a web page exported.',
    },
    mend: {
      zh: '无需处理；要在 Excel 中打开时不再提示，可另存为 .xlsx。',
      en: 'Nothing needs to be done; save it as .xlsx if Excel should open it without a warning.',
    },
  },
  'file/ignored': {
    meaning: {
      zh: '这不是报表，没有读取。临时文件、系统文件、隐藏文件、链接，以及本统计任务自己的文件都跳过，并逐个列出。',
      en: 'This is no return and was not read. Temporary, system and hidden files, links and the campaign’s own files are passed over, and each is told.',
    },
    example: {
      zh: '“~$城东街道.xlsx”是 Excel 打开文件时留下的临时文件。',
      en: '~$城东街道.xlsx is what Excel leaves while the file is open.',
    },
    mend: {
      zh: '无需处理；如果它确实是报表，请改成普通文件名。',
      en: 'Nothing needs to be done; if it is a return after all, give it an ordinary name.',
    },
  },
  'file/macros': {
    meaning: {
      zh: '文件带有宏。宏从不运行，数字照常读取；但宏可能改过数字，也可能有安全风险，请看一眼。',
      en: 'The file carries macros. They are never run, and the figures are read as usual; but macros may have changed figures and may be unsafe.',
    },
    example: {
      zh: '“城东街道.xlsm”里有一个“自动汇总”宏。',
      en: '城东街道.xlsm holds a macro that adds up its rows.',
    },
    mend: {
      zh: '请单位另存为不带宏的 .xlsx 再报；确认数字无碍的，可登记说明。',
      en: 'Ask for an .xlsx without macros; if the figures are right, record that with an explanation.',
    },
  },
  'file/external-links': {
    meaning: {
      zh: '文件里的公式引用了别的工作簿。那本工作簿没有随报，读到的是上次保存时的结果，可能已经过时。',
      en: 'Formulas in the file refer to other workbooks. Those were not sent, and what was read is what they gave when the file was saved.',
    },
    example: {
      zh: 'F7 的公式是 =[台账.xlsx]Sheet1!B3，显示 12；台账后来改成了 13，报表里仍是 12。',
      en: 'F7 is =[台账.xlsx]Sheet1!B3 and shows 12; the other workbook has 13 by now, and the return still has 12.',
    },
    mend: {
      zh: '请单位更新后，用“选择性粘贴—数值”把引用变成数字再报。',
      en: 'Ask the unit to update the links and paste them as values.',
    },
  },
  'file/findings-left-out': {
    meaning: {
      zh: '同一类问题太多，其余没有逐条列出。没有列出的也算数：其中有错误的，报表照样退回。',
      en: 'There are too many findings of one kind to list. The rest count all the same: an error among them rejects the return.',
    },
    example: {
      zh: '慰问金一栏从 F1002 起还有 4000 个“见附件”，只列出前 1000 个。',
      en: 'The first thousand cells that say 见附件 are listed, and 4000 more begin at F1002.',
    },
    mend: {
      zh: '改正已列出的再审核；要多列，在 shuangyong.json 的 limits 里把 findings 调高。',
      en: 'Mend what is listed and check again; raise findings under limits in shuangyong.json to list more.',
    },
  },
} as const satisfies Record<keyof typeof fileEntries, CodeExplanation>;

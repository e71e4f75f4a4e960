import type { unitEntries } from '../catalogue/unit.ts';
import type { CodeExplanation } from '../explanation.ts';

export const unitExplanations = {
  'unit/unknown': {
    meaning: {
      zh: '不知道是哪个单位的报表。名册里没有这个名称，也没有这个别名；单位从不猜测，所以这份报表不计入任何单位。',
      en: 'The return’s unit is not in the roster. No name and no alias there is this one; units are never guessed, and the return counts for nobody.',
    },
    example: {
      zh: 'A2“填报单位”写“黑西镇”，名册里是“黑溪镇”“黄溪镇”“金溪镇”。',
      en: 'A2 (填报单位) says 黑西镇, and the roster has 黑溪镇, 黄溪镇 and 金溪镇.',
    },
    mend: {
      zh: '问清是哪个单位：常用的另一种写法，登记到名册的“别名”；只这一次的，在收文登记里写明报送单位。',
      en: 'Find out whose it is: a usual other name belongs in the roster’s aliases; for this once, name the unit in the receipts.',
    },
  },
  'unit/ambiguous': {
    meaning: {
      zh: '无法判断是哪个单位的，或以哪一份为准。一个名称可能指几个单位，或同一单位同一时间收到两份内容不同的报表；分清以前都不计入。',
      en: 'Whose return it is, or which of two counts, cannot be told. A name may mean several units, or two different returns of one unit came at the same time; none counts until that is clear.',
    },
    example: {
      zh: '填报单位写“中心校”，它是南街学校和北街学校共同的别名。',
      en: 'The return says 中心校, an alias of both 南街学校 and 北街学校.',
    },
    mend: {
      zh: '在收文登记里写明报送单位和各自的收到时间。',
      en: 'Enter the unit, and when each return came, in the receipts.',
    },
  },
  'unit/conflict': {
    meaning: {
      zh: '报表里写的单位和文件名（或收文登记）指的不是同一个单位。可能放错了文件，也可能借用了别家的表。',
      en: 'The return names one unit, and its file name or receipt another. The file may be in the wrong place, or the form borrowed from somebody else.',
    },
    example: {
      zh: '文件名是“黄溪镇.xlsx”，A2 填报单位写“金溪镇”。',
      en: 'The file is 黄溪镇.xlsx, and A2 (填报单位) says 金溪镇.',
    },
    mend: {
      zh: '问清后改正文件名或请单位改正表内单位，或在收文登记里写明报送单位；一个文件里有几个单位的数字，请分成几个文件。',
      en: 'Find out, and correct the file name, have the return corrected, or name the unit in the receipts; figures of several units in one file have to be sent as several files.',
    },
  },
  'unit/missing': {
    meaning: {
      zh: '截止时间已过，该单位没有报送。',
      en: 'The deadline has passed, and the unit has sent nothing.',
    },
    example: {
      zh: '截止 2 月 5 日，金溪镇到 2 月 6 日仍没有任何文件。',
      en: 'The deadline was 5 February, and on the 6th there is no file of 金溪镇.',
    },
    mend: {
      zh: '按名册里的联系人催报；无须报送的，在名册“是否应报”填“否”；准予延期的，填“延期至”。',
      en: 'Call the contact in the roster; a unit that need not report gets 否 under 是否应报, one with more time a date under 延期至.',
    },
  },
  'unit/late': {
    meaning: {
      zh: '报表在截止时间以后才收到。以第一份能读的报表为准；数字照常计入，审核状态不受影响。',
      en: 'The return came after the deadline. The unit’s first readable return decides; its figures count all the same.',
    },
    example: {
      zh: '截止 2 月 5 日 24 时，收文登记写 2 月 6 日 09:12 收到：迟报 1 天。',
      en: 'The deadline was the end of 5 February, and the receipts say 6 February 09:12: one day late.',
    },
    mend: {
      zh: '提醒单位按时报送；准予延期的，在名册“延期至”登记；收到时间记错的，改正收文登记。',
      en: 'Remind the unit; if it had more time, enter that in the roster; if the time is wrong, correct the receipts.',
    },
  },
  'unit/superseded': {
    meaning: {
      zh: '这份报表已被同一单位后来的更正报表取代，不再计入。',
      en: 'A later return of the same unit takes the place of this one.',
    },
    example: {
      zh: '“城东街道.xlsx”2 月 3 日收到，“城东街道（更正）.xlsx”2 月 4 日收到：以后者为准。',
      en: '城东街道.xlsx came on 3 February and 城东街道（更正）.xlsx on the 4th: the latter counts.',
    },
    mend: {
      zh: '无需处理；顺序不对的，改正收文登记里的收到时间。',
      en: 'Nothing needs to be done; if the order is wrong, correct the times in the receipts.',
    },
  },
  'unit/duplicate': {
    meaning: {
      zh: '两个文件的内容完全相同，只计一份。',
      en: 'Two files are the same, byte for byte, and count once.',
    },
    example: {
      zh: '“城东街道.xlsx”和“城东街道(1).xlsx”是同一个文件下载了两次。',
      en: '城东街道.xlsx and 城东街道(1).xlsx are one file, downloaded twice.',
    },
    mend: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  'unit/nil': {
    meaning: {
      zh: '零报告：各项都是 0 或“无”。',
      en: 'A nil return: every figure is 0 or 无.',
    },
    example: {
      zh: '水市乡各栏都填 0。',
      en: 'Every column of 水市乡 says 0.',
    },
    mend: {
      zh: '无需处理；觉得不应为零的，可向单位问一声。',
      en: 'Nothing needs to be done; ask the unit if that seems unlikely.',
    },
  },
  'unit/not-required': {
    meaning: {
      zh: '名册写明无须报送的单位也报了。数字计入合计，但不算在应报、已报里。',
      en: 'A unit that need not report did. Its figures are added up, and it stands outside the counts.',
    },
    example: {
      zh: '午阳镇在名册“是否应报”填“否”，仍报来一份。',
      en: 'The roster says 否 under 是否应报 for 午阳镇, and a return of it came.',
    },
    mend: {
      zh: '无需处理；其实应报的，把名册改为“是”。',
      en: 'Nothing needs to be done; if it should report, say 是 in the roster.',
    },
  },
  'unit/no-roster': {
    meaning: {
      zh: '统计任务没有名册。单位以收到的报表为准，所以谁没有报看不出来，只提醒这一次。',
      en: 'The campaign has no roster. Its units are those that reported, so that none can be missing; this is told once.',
    },
    example: {
      zh: 'shuangyong.json 里没有 roster，文件夹里有 74 份报表：应报就是 74 个单位。',
      en: 'shuangyong.json has no roster, and 74 returns are there: 74 units are expected.',
    },
    mend: {
      zh: '做一个名册（CSV 或 XLSX，至少有“单位名称”一栏），在 shuangyong.json 的 roster 中指明。',
      en: 'Make a roster (CSV or XLSX, with 单位名称 at least) and name it in shuangyong.json (roster).',
    },
  },
  'receipt/unproven': {
    meaning: {
      zh: '收到时间没有凭据，用的是文件的修改时间。拷贝、解压都可能改变它，是否迟报因此不一定可靠。',
      en: 'Nothing proves when the file came; its modification time was taken. Copying or unpacking may change that, and with it who is late.',
    },
    example: {
      zh: '“城东街道.xlsx”不在收文登记里，文件名里也没有日期，修改时间是 2 月 4 日 16:20。',
      en: '城东街道.xlsx has no receipt and no date in its name; it was last modified on 4 February at 16:20.',
    },
    mend: {
      zh: '在收文登记里补登文件名和收到时间，或在文件名里写日期，如“城东街道-20200204.xlsx”。',
      en: 'Enter the file and its time in the receipts, or put the date in its name: 城东街道-20200204.xlsx.',
    },
  },
  'receipt/replaced': {
    meaning: {
      zh: '同一个文件名先前登记过另一内容，后来被覆盖。数字以现在的文件为准；及时性按先收到的那一次计，所以按时报送后的更正不算迟报。',
      en: 'Other content was recorded under this name before. The figures are those of the file that is there; timeliness counts from what came first, so that correcting a return that was on time does not make it late.',
    },
    example: {
      zh: '“东山镇.csv”2 月 3 日登记过一次，2 月 8 日改了数字又存在同一个文件里。',
      en: '东山镇.csv was recorded on 3 February, and saved again with other figures on the 8th.',
    },
    mend: {
      zh: '无需处理。今后的更正请另存为一个文件，如“东山镇（更正）.csv”，先报的就留得下来。',
      en: 'Nothing needs to be done. Save a correction as a file of its own, such as 东山镇（更正）.csv, and the first return is kept.',
    },
  },
  'receipt/no-file': {
    meaning: {
      zh: '收文登记里有，报表文件夹里没有。可能文件名写错了，也可能文件没有放进来。',
      en: 'A file is in the receipts and not in the returns folder. Its name may be mistaken, or the file was never put there.',
    },
    example: {
      zh: '收文登记写“城东街道.xls”，文件夹里是“城东街道.xlsx”。',
      en: 'The receipts say 城东街道.xls, and the folder has 城东街道.xlsx.',
    },
    mend: {
      zh: '改正收文登记里的文件名，或把文件放回报表文件夹。',
      en: 'Correct the name in the receipts, or put the file into the folder.',
    },
  },
} as const satisfies Record<keyof typeof unitEntries, CodeExplanation>;

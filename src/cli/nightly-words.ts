import type { Words } from '../findings/entry.ts';

/** What runs that nobody watches say of their log and of one another. */
export const nightlyWords = {
  log: {
    zh: '每次运行的开始、发现和退出状态，逐行追加到这个日志（JSON）',
    en: 'add when the run began, what it found and how it ended to this log, as JSON lines',
  },
  wait: {
    zh: '另一次运行正在写同一个汇总工作簿时，等它结束，至多这么多秒（不写秒数则一直等）；不加则以退出状态 2 结束',
    en: 'wait for another run that writes the same summary to end, so many seconds at most (without a number, as long as it takes); else the exit status is 2',
  },
  waitSeconds: {
    zh: '--wait 后面应是秒数，例如 --wait 60；一直等则写在最后，后面什么也不跟',
    en: '--wait takes seconds, such as --wait 60; to wait as long as it takes, put it last with nothing behind it',
  },
  logToStdout: { zh: '--log 应是文件，不能是 -', en: '--log takes a file; it cannot be -' },
  logAmongReturns: {
    zh: '日志写在报表文件夹里会被当作报表，请写到别的文件夹',
    en: 'among the returns the log would be read as one of them; write it to another folder',
  },
  waiting: {
    zh: '另一次运行正在写同一个汇总工作簿，等待它结束…',
    en: 'another run is writing the same summary; waiting for it to end…',
  },
} as const satisfies Record<string, Words>;

import type { Words } from '../findings/entry.ts';

/** What `completion` says of itself. */
export const completionWords = {
  completion: {
    zh: '输出命令行补全脚本：按 Tab 键补全命令、选项和可选的值',
    en: 'print a script with which a shell completes commands, options and their values',
  },
  usage: { zh: '[选项] <bash|zsh|fish>', en: '[options] <bash|zsh|fish>' },
  shell: { zh: '所用的 shell：bash、zsh 或 fish', en: 'your shell: bash, zsh or fish' },
} as const satisfies Record<string, Words>;

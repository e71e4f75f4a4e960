import type { Language } from '../findings/entry.ts';

/** `--lang` if it is given, else the system's: needed before the command line is understood, for help and mistakes. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.indexOf('--lang');
  const joined = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return asLanguage(at === -1 ? joined : argv[at + 1]) ?? systemLanguage(env);
}

const asLanguage = (word: string | undefined): Language | null => (word === 'zh' || word === 'en' ? word : null);

/** POSIX's order of variables; where none says anything (Windows), the locale of the system. */
function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const locale = named ?? (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'C');
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

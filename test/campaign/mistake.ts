import { UsageError } from '../../src/findings/usage-error.ts';

/** `place → words` of the mistake that an action ends in; `none` where it ends well. Any other error is passed on. */
export function mistakeIn(action: () => unknown, language: 'zh' | 'en' = 'en'): string {
  try {
    action();
    return 'none';
  } catch (error) {
    if (error instanceof UsageError) return error.text(language);
    throw error;
  }
}

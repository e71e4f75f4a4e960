import { UsageError } from '../../findings/usage-error.ts';

/** What a step gives, or the mistake that it ends in. */
export function attempt<Result>(step: () => Result): Result | UsageError {
  try {
    return step();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

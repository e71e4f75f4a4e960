/** Exit statuses of the contract. */
export const ExitCode = { done: 0, found: 1, failed: 2, bug: 70, interrupted: 130 } as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

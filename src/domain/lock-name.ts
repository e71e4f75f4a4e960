/** The name of the lock that lies beside a file while a run works on it. */
export const lockName = (name: string): string => `.${name}.lock`;

/** Whether a file is such a lock: it is there because somebody runs the program, and gone when the run ends. */
export const isLockName = (name: string): boolean => name.startsWith('.') && name.endsWith('.lock');

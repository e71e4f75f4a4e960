import type { Limits } from '../domain/limits.ts';
import { exceeded } from '../findings/read-failure.ts';

/** What may still be unpacked of one file on disk; archives inside it spend from the same budget. Whatever would exceed a limit is refused with a `ReadFailure` and costs nothing. */
export interface Budget {
  spendMembers(count: number): void;
  /** Bytes of one member, inflated. */
  spendBytes(size: number): void;
}

/** A budget of absolute numbers: a ratio would refuse honest small files, and let large ones pass. */
export function unpackingBudget(limits: Limits): Budget {
  let members = 0;
  let bytes = 0;
  return {
    spendMembers(count): void {
      if (members + count > limits.members) throw exceeded('members', limits);
      members += count;
    },
    spendBytes(size): void {
      if (size > limits.memberBytes) throw exceeded('memberBytes', limits);
      if (bytes + size > limits.inflatedBytes) throw exceeded('inflatedBytes', limits);
      bytes += size;
    },
  };
}

import type { FormMark } from '../domain/form-mark.ts';
import { wholeFile } from '../domain/provenance.ts';
import type { Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';

/** What is to be said of the form that a return was filled in on: nothing where it is of this table and version. Figures of another table are not this one's. */
export function oldForm(form: FormMark | null, { id, version }: Table, file: string): readonly Finding[] {
  if (form === null || (form.tableId === id && form.tableVersion === version)) return [];
  const isOtherTable = form.tableId !== id;
  const reason = isOtherTable
    ? term('other-table', { used: form.tableId })
    : term('other-version', { used: form.tableVersion, current: version });
  return [
    finding('layout/old-form', { at: wholeFile(file), ...(isOtherTable ? { severity: 'error' } : {}) }, { reason }),
  ];
}

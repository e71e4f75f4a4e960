/** What a form of ours carries inside, so that a return made of it is recognised. It tells whose form it is, and nothing else: figures never come from it. */
export interface FormMark {
  /** Of the table that it was made from. */
  readonly tableId: string;
  readonly tableVersion: string;
  /** Whom it was made for; null for a blank form. */
  readonly unit: MarkedUnit | null;
}

/** A unit as the roster had it when the form was made. */
export interface MarkedUnit {
  readonly code: string;
  readonly name: string;
}

/** The sheet that carries it, hidden from whoever fills in the form. */
export const markSheet = '表样信息';

/** Its first cell; the name of a sheet alone is no proof. */
export const markHead = 'shuangyong-form';

/** What its first column names; the second holds the values. The table itself, packed, may take several rows. */
export const markLabels = {
  table: 'table',
  version: 'version',
  code: 'unit-code',
  name: 'unit-name',
  schema: 'table-schema',
} as const;

/** Why a document is left alone, on its way to where another answer is made. */
export type EditFlaw = 'strict' | 'signed' | 'macro-sheet' | 'unusual';

/** A document that cannot be edited without a risk to what it holds. */
export class CannotEdit extends Error {
  readonly flaw: EditFlaw;

  constructor(flaw: EditFlaw) {
    super(flaw);
    this.name = 'CannotEdit';
    this.flaw = flaw;
  }
}

import { approximateForm, loneOneForm } from './approximate.ts';
import { definiteForms } from './definite-forms.ts';
import { digitForms } from './refusals/digits.ts';
import { measureForms } from './refusals/measures.ts';
import { severalForms } from './refusals/several.ts';
import { misleadingForms, signForms } from './refusals/signs.ts';
import { slipForms } from './refusals/slips.ts';
import { dateForms, formulaForms, restForms, wordForms } from './refusals/words.ts';
import type { Form } from './reading.ts';

/**
 * All that the grammar knows of figures that are no plain decimal; the first form that a text has says what it is.
 * docs/values.md is this list.
 */
export const numberForms: readonly Form[] = [
  ...misleadingForms,
  loneOneForm,
  ...definiteForms,
  approximateForm,
  ...wordForms,
  ...dateForms,
  ...severalForms,
  ...formulaForms,
  ...digitForms,
  ...signForms,
  ...slipForms,
  ...measureForms,
  ...restForms,
];

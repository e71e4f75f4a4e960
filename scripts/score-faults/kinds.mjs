import { acceptedKinds } from './kinds/accepted.mjs';
import { fileKinds } from './kinds/file.mjs';
import { filingKinds } from './kinds/filing.mjs';
import { headerKinds } from './kinds/header.mjs';
import { sheetKinds } from './kinds/sheet.mjs';
import { comparisonKinds } from './kinds/comparison.mjs';
import { ruleKinds } from './kinds/rule.mjs';
import { unreadKinds } from './kinds/unread.mjs';
import { valueKinds } from './kinds/value.mjs';

/** Every kind of fault, and of oddity that is no fault. @type {readonly import('./kinds/kind.mjs').Kind[]} */
export const kinds = [
  ...unreadKinds,
  ...valueKinds,
  ...headerKinds,
  ...sheetKinds,
  ...ruleKinds,
  ...fileKinds,
  ...filingKinds,
  ...comparisonKinds,
  ...acceptedKinds,
];

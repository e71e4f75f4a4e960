// What scripts/compile-schemas.mjs writes.
declare module '#compiled/campaign.cjs' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}

declare module '#compiled/table.cjs' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}

declare module '#compiled/vocabulary.cjs' {
  const vocabulary: {
    readonly keywords: readonly string[];
    readonly formats: readonly string[];
    readonly covered: { readonly table: readonly string[]; readonly column: readonly string[] };
  };
  export default vocabulary;
}

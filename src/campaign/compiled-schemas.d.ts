// What scripts/compile-schemas.mjs writes. What a function finds valid has the shape that its schema describes: `never` is any of them.
declare module '#compiled/campaign.cjs' {
  const validate: import('ajv').ValidateFunction<never>;
  export default validate;
}

declare module '#compiled/table.cjs' {
  const validate: import('ajv').ValidateFunction<never>;
  export default validate;
}

declare module '#compiled/expect.cjs' {
  const validate: import('ajv').ValidateFunction<never>;
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

/** The flaws that are there, of those that are looked for. */
export function* told(flaws: Readonly<Record<string, boolean>>): Iterable<string> {
  for (const [flaw, isThere] of Object.entries(flaws)) if (isThere) yield flaw;
}

export const hasTwice = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

/** An attribute that is a number; `usual` where it is not given. */
export const numberIn = (
  { attributes }: { readonly attributes: Readonly<Record<string, string>> },
  name: string,
  usual = 0,
): number => Number(attributes[name] ?? usual);
